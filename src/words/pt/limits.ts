// What this page does not show, with questions for a class, in Brazilian Portuguese.
import type { LimitsWords } from '../en/limits.ts';

export const PT_LIMITS: LimitsWords = {
  title: 'O que isto não mostra',
  intro:
    'Tudo aqui é treinado diante dos seus olhos, com os mesmos passos com que o InstructGPT foi feito. Isso não é o mesmo que um grande modelo de conversa. Aqui está o que não se pode transferir para um.',
  sections: [
    {
      title: 'Os modelos são minúsculos',
      text: 'Os modelos daqui têm 0,15 ou 0,9 milhão de parâmetros; o maior InstructGPT tinha 175 bilhões. Eles escrevem textos curtos sobre um mundo inventado, com um vocabulário de 768 tokens. Não conhecem fatos do nosso mundo, não conseguem acompanhar um argumento e não têm nada a esconder. Tudo o que os modelos grandes só conseguem fazer por serem grandes falta aqui.',
    },
    {
      title: 'O mundo é simples o bastante para ser verificado',
      text: 'Um programa consegue dizer de cada texto daqui se ele é verdadeiro, educado e pertinente. É por isso que esta página pode traçar a pontuação que realmente se queria ao lado da do juiz. Para textos sobre o nosso mundo não existe um programa assim. Fora desta página, ninguém vê essa segunda linha.',
    },
    {
      title: 'De quem são as preferências aprendidas',
      text: 'Aqui são as suas ou as da sua turma. Os rankings por trás dos exemplos que vêm com a página foram dados por programas que seguem o nosso gosto de autores. Para o InstructGPT, cerca de quarenta pessoas foram contratadas, escolhidas pela frequência com que concordavam com os pesquisadores; elas trabalhavam com instruções escritas. Duas delas concordavam em 73% dos pares. Quem escreve as instruções e escolhe as pessoas decide muita coisa antes que qualquer coisa seja treinada.',
    },
    {
      title: 'Um só juiz para todos',
      text: 'Um modelo de recompensa dá a cada texto um único número, seja quem for que pergunte. Onde as pessoas discordam, ele aprende algo intermediário ou fica do lado do grupo maior. Não sabe que houve discordância. A matriz e os grupos de uma turma mostram o que se perde nesse número.',
    },
    {
      title: 'Uma preferência não é conhecimento',
      text: 'Um juiz aprende quais textos foram escolhidos, não por quê. Após 3.000 rankings, o juiz do nosso modelo menor distingue uma resposta verdadeira de uma falsa da mesma forma em 48% dos pares, o que não é melhor que cara ou coroa. Um modelo treinado com ele escreve com mais educação, não com mais verdade. Os textos diferem em várias coisas ao mesmo tempo, então uma escolha também favorece coisas que ninguém quis.',
    },
    {
      title: 'Uma pontuação mais alta não é um texto melhor',
      text: 'Sem a coleira, a pontuação do juiz do nosso modelo menor subiu de 0,15 para 1,4 enquanto a pontuação que realmente se queria caiu de 0,49 para 0,07, em todas as dez execuções. Com a coleira e as nossas configurações, as respostas do modelo maior vencem as de antes do PPO em 67% dos prompts segundo essa pontuação. Disso não se deduz a força da coleira de que outros modelos precisam.',
    },
    {
      title: 'Poucas escolhas, poucos votos',
      text: 'Vinte escolhas ou dez votos dizem pouco. Olhe as faixas ao lado dos números: com dez votos, sete deles para um modelo, a proporção verdadeira dele está, com 95% de certeza, em qualquer lugar entre 40% e 89%. Duas execuções que só diferem na semente também dão textos diferentes. Uma diferença entre os modelos de dois alunos pode ser uma diferença entre duas sementes.',
    },
    {
      title: 'O que ficou de fora',
      text: 'Esta página termina onde o modelo foi treinado. Não mostra como se testa um modelo contra o mau uso, como ele lida com conversas longas, quem pode usá-lo e para quê, como é o trabalho de ordenar quando os textos são perturbadores, nem quanto custa treinar em grande escala.',
    },
  ],
  questionsTitle: 'Perguntas para uma turma',
  questions: [
    'Olhem o par em que vocês mais discordaram. Um dos dois textos está certo? Quem deveria decidir isso se um milhão de pessoas recebesse a resposta?',
    'O juiz deveria seguir a maioria da turma? O que se poderia fazer em vez disso pelo grupo menor?',
    'Você alguma vez escolheu um texto por um motivo que o juiz legível não sabe nomear? O que o modelo vai aprender com essa escolha?',
    'Você tem um dia e cem rankings. A quem você pede, e o que diz a essas pessoas antes de começarem?',
    'Seu modelo agora escreve mais do que você escolheu. O que ele faz pior do que antes? Como você descobriria?',
    'Alguém mostra a você um gráfico em que a pontuação sobe. O que você perguntaria antes de acreditar que o modelo ficou melhor?',
    'O que mudaria se quem ordena fossem pessoas que lucram com as respostas?',
    'Das coisas que você viu aqui, quais espera também de um grande modelo de conversa, e quais não? De que você precisaria para verificar?',
  ],
  source:
    'Nossos próprios números estão em docs/results.md do código-fonte, com os comandos que os medem; os do InstructGPT são do artigo (Ouyang et al. 2022, arXiv 2203.02155).',
};
