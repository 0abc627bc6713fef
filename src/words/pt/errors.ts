// The errors and hints, in Brazilian Portuguese, by their English.
import type { ErrorText } from '../en/texts.ts';

export const ERRORS: Record<ErrorText, string> = {
  'A WebAssembly kernel aborted.': 'Um kernel de WebAssembly foi interrompido.',
  'A graphics card was found, but the browser could not open it.':
    'Uma placa de vídeo foi encontrada, mas o navegador não conseguiu abri-la.',
  'A kept run needs a name.': 'Uma execução guardada precisa de um nome.',
  'A part of this page could not be downloaded, so what you saved here is not shown. It is still there.':
    'Uma parte desta página não pôde ser baixada, então o que você salvou aqui não é mostrado. Continua guardado.',
  'A part of this page could not be downloaded.': 'Uma parte desta página não pôde ser baixada.',
  'Add one below.': 'Adicione uma abaixo.',
  'All rankings are of held-out prompts, which only measure.':
    'Todos os rankings são de prompts reservados, que só servem para medir.',
  'Allow it in the browser’s settings for this site, or leave the private window. {0}':
    'Permita isso nas configurações do navegador para este site, ou saia da janela anônima. {0}',
  'Another tab may have deleted it.': 'Outra aba pode tê-la apagado.',
  'Another tab of this page has changed this run since.': 'Outra aba desta página mudou esta execução desde então.',
  'Another tab of this page is training.': 'Outra aba desta página está treinando.',
  'Another tab still uses an older version of this page.': 'Outra aba ainda usa uma versão mais antiga desta página.',
  'Ask for the file again.': 'Peça o arquivo de novo.',
  'At step {0}, the training computed something that is not a finite number.':
    'No passo {0}, o treinamento calculou algo que não é um número finito.',
  'Browsers allow WebGPU only on https pages and on localhost, and this page is neither.':
    'Os navegadores só permitem WebGPU em páginas https e em localhost, e esta página não é nem uma coisa nem outra.',
  'Change that setting, then try again.': 'Mude essa configuração e tente de novo.',
  'Check your connection and reload the page.': 'Verifique sua conexão e recarregue a página.',
  'Choose a .zip or comparisons.jsonl file exported from this page.':
    'Escolha um arquivo .zip ou comparisons.jsonl exportado desta página.',
  'Choose a recording that was saved from this page.': 'Escolha uma gravação que tenha sido salva nesta página.',
  'Choose minibatches that divide the rollouts evenly.':
    'Escolha um número de minilotes que divida os rollouts em partes iguais.',
  'Choose one of these: {0}.': 'Escolha um destes: {0}.',
  'Choose other kernels.': 'Escolha outros kernels.',
  'Choose rollouts that both numbers divide evenly.':
    'Escolha um número de rollouts que os dois números dividam em partes iguais.',
  'Choose smaller batches or the smaller model.': 'Escolha lotes menores ou o modelo menor.',
  'Choose the model.safetensors of a GPT-2 model.': 'Escolha o model.safetensors de um modelo GPT-2.',
  'Close other tabs that use the GPU, or choose the smaller model.':
    'Feche outras abas que usem a GPU, ou escolha o modelo menor.',
  'Close other tabs, or choose smaller batches or the smaller model.':
    'Feche outras abas, ou escolha lotes menores ou o modelo menor.',
  'Close that tab, then reload this one.': 'Feche essa aba e depois recarregue esta.',
  'Delete it.': 'Apague-a.',
  'Delete one that you no longer need, then keep this one.': 'Apague uma de que não precise mais e depois guarde esta.',
  'Everybody needs the same version of this page.': 'Todos precisam da mesma versão desta página.',
  'Everything works, but your work is lost when this tab closes. Another browser, or no private window, can keep it.':
    'Tudo funciona, mas seu trabalho se perde quando esta aba for fechada. Outro navegador, ou uma janela que não seja anônima, pode guardá-lo.',
  'Free some disk space or leave the private window, then try again. Until then, new work is lost when this tab closes.':
    'Libere espaço em disco ou saia da janela anônima, e tente de novo. Até lá, o trabalho novo se perde quando esta aba for fechada.',
  'Give it one, then try again.': 'Dê um e tente de novo.',
  'It cannot go on, because it was made from another {0} than the one that is here now.':
    'Não pode continuar, porque foi feita a partir de um {0} diferente do que está aqui agora.',
  'It cannot go on, because the saved state of the {0} that it was made from cannot be used.':
    'Não pode continuar, porque o estado salvo do {0} a partir do qual foi feita não pode ser usado.',
  'It takes effect at the next start.': 'Vale a partir do próximo início.',
  'Let it run for longer, or go back to an earlier step.': 'Deixe-a rodar por mais tempo ou volte a um passo anterior.',
  'Let it start from the SFT model.': 'Faça-o partir do modelo SFT.',
  'Line {0} already has this id.': 'A linha {0} já tem este id.',
  'Nothing has been saved of it.': 'Nada dela foi salvo.',
  'Nothing was changed here. Choose another step to go back to.':
    'Nada foi mudado aqui. Escolha outro passo ao qual voltar.',
  'Nothing was changed here. Wait until that has finished, or stop it, then try again.':
    'Nada foi mudado aqui. Espere até que termine, ou pare-o, e tente de novo.',
  'Nothing was overwritten: what the other tab saved is shown here now. Press Play or Reset again to go on from there.':
    'Nada foi sobrescrito: o que a outra aba salvou é mostrado aqui agora. Clique de novo em Iniciar ou Zerar para continuar dali.',
  'Only the first {0} lines are read.': 'Só as primeiras {0} linhas são lidas.',
  'Only the tiled WebGPU kernels read halves. Measure without --kernels plain.':
    'Só os kernels de WebGPU em blocos leem números de meia precisão. Meça sem --kernels plain.',
  'Our judge, from which this one is to start, is not here.': 'Nosso juiz, do qual este deve partir, não está aqui.',
  'Our results cannot be read.': 'Nossos resultados não podem ser lidos.',
  'Our trained example for this station is missing. {0}': 'Falta nosso exemplo treinado para esta estação. {0}',
  'Press Play to start one.': 'Clique em Iniciar para começar uma.',
  'Press Recover to start a new one from the last checkpoint; your labels are safe.':
    'Clique em Recuperar para iniciar um novo a partir do último ponto de controle; seus rótulos estão a salvo.',
  'Press Step to make another update.': 'Clique em Passo para fazer outra atualização.',
  'Rank some texts, or let the simulated labeler do it.':
    'Ordene alguns textos, ou deixe que o rotulador simulado faça isso.',
  'Rank texts for other prompts too.': 'Ordene também textos de outros prompts.',
  'Refused before.': 'Recusado antes.',
  'Reload the page to download it again.': 'Recarregue a página para baixá-lo de novo.',
  'Reload the page to get the newest version.': 'Recarregue a página para obter a versão mais nova.',
  'Reload the page. If that does not help, reset this phase.': 'Recarregue a página. Se não ajudar, zere esta fase.',
  'Reload the page. {0}': 'Recarregue a página. {0}',
  'Reload the page; your work is kept.': 'Recarregue a página; seu trabalho é mantido.',
  'Reload this page to get the newer version, then take the file in again.':
    'Recarregue esta página para obter a versão mais nova e depois importe o arquivo de novo.',
  'Reload this tab to get that version. {0}': 'Recarregue esta aba para obter essa versão. {0}',
  'Shorten the answer.': 'Encurte a resposta.',
  'Shorten the prompt.': 'Encurte o prompt.',
  'Something went wrong that this page did not expect.': 'Algo que esta página não esperava deu errado.',
  'Teach one at “Your taste”, or train one at “Imitate” or “Improve”, then save it.':
    'Ensine um em “Seu gosto”, ou treine um em “Imitar” ou “Melhorar”, e depois salve-o.',
  'Tensor {0} contains {1}, which is not a byte.': 'O tensor {0} contém {1}, que não é um byte.',
  'Tensor {0} contains {1}, which is too large for F16.': 'O tensor {0} contém {1}, que é grande demais para F16.',
  'Tensor {0} has {1} numbers, which does not match its shape [{2}].':
    'O tensor {0} tem {1} números, o que não corresponde à forma dele [{2}].',
  'The answer “{0}…” is too long: with its prompt it has {1} tokens, but the model’s context is {2}.':
    'A resposta “{0}…” é longa demais: com o prompt ela tem {1} tokens, mas o contexto do modelo é de {2}.',
  'The browser allows this page no more memory.': 'O navegador não permite mais memória a esta página.',
  'The browser cannot store this kind of data.': 'O navegador não consegue guardar este tipo de dados.',
  'The browser closed the storage of this page.': 'O navegador fechou o armazenamento desta página.',
  'The browser could not read this file.': 'O navegador não conseguiu ler este arquivo.',
  'The browser did not let this page start its training worker.':
    'O navegador não deixou esta página iniciar seu processo de treinamento.',
  'The browser did not {0} within {1} seconds.': 'O navegador não conseguiu {0} em {1} segundos.',
  'The browser does not allow this page to store data.': 'O navegador não permite que esta página guarde dados.',
  'The browser ended the training worker.': 'O navegador encerrou o processo de treinamento.',
  'The browser failed while it looked for a GPU.': 'O navegador falhou ao procurar uma GPU.',
  'The data on this device is from a newer version of this page.':
    'Os dados deste dispositivo são de uma versão mais nova desta página.',
  'The download of {0} stopped: nothing has arrived for {1} seconds.':
    'O download de {0} parou: nada chegou em {1} segundos.',
  'The driver has not compiled {0} in {1} seconds.': 'O driver não compilou {0} em {1} segundos.',
  'The engine has not been opened.': 'O motor não foi aberto.',
  'The engine is not running.': 'O motor não está funcionando.',
  'The engine is still starting.': 'O motor ainda está iniciando.',
  'The field "version" is missing.': 'Falta o campo "version".',
  'The field "version" must be 1 or {0}.': 'O campo "version" deve ser 1 ou {0}.',
  'The field "{0}" is missing.': 'Falta o campo "{0}".',
  'The field "{0}" {1}.': 'O campo "{0}" {1}.',
  'The file contains no GPT-2 model: wte.weight, wpe.weight or the layers are missing.':
    'O arquivo não contém um modelo GPT-2: faltam wte.weight, wpe.weight ou as camadas.',
  'The file tokenizer.json is damaged, or belongs to another version of this page.':
    'O arquivo tokenizer.json está danificado ou pertence a outra versão desta página.',
  'The graphics card is out of memory.': 'A placa de vídeo ficou sem memória.',
  'The graphics device has not answered for {0} seconds.': 'O dispositivo gráfico não responde há {0} segundos.',
  'The graphics device stopped responding.': 'O dispositivo gráfico parou de responder.',
  'The graphics device was lost.': 'O dispositivo gráfico foi perdido.',
  'The graphics driver computes wrong results since it was restarted.':
    'O driver gráfico calcula resultados errados desde que foi reiniciado.',
  'The graphics driver computes wrong results, with the plain kernels too.':
    'O driver gráfico calcula resultados errados, também com os kernels simples.',
  'The graphics driver refused a command.': 'O driver gráfico recusou um comando.',
  'The graphics driver restarted. Press Recover to continue from the last checkpoint; your labels are safe.':
    'O driver gráfico foi reiniciado. Clique em Recuperar para continuar a partir do último ponto de controle; seus rótulos estão a salvo.',
  'The kernel {0} did not compile.': 'O kernel {0} não foi compilado.',
  'The lesson “{0}” cannot be opened. {1}': 'A lição “{0}” não pode ser aberta. {1}',
  'The lists do not match: {0}.': 'As listas não coincidem: {0}.',
  'The network answered with a web page in place of {0}. Sign in to the network, or ask for this site to be let through its filter.':
    'A rede respondeu com uma página web em vez de {0}. Faça login na rede, ou peça que o filtro dela libere este site.',
  'The page’s address asks for WebGPU, which is not available. {0}':
    'O endereço da página pede WebGPU, que não está disponível. {0}',
  'The policy before this update is no longer here.': 'A política de antes desta atualização não está mais aqui.',
  'The safetensors file cannot be read: its header is not JSON.':
    'O arquivo safetensors não pode ser lido: o cabeçalho não é JSON.',
  'The safetensors file cannot be read: {0}.': 'O arquivo safetensors não pode ser lido: {0}.',
  'The saved state cannot be read.': 'O estado salvo não pode ser lido.',
  'The saved state could not be used. Reset this phase to restart it from the results of the earlier phases.':
    'O estado salvo não pôde ser usado. Zere esta fase para recomeçá-la a partir dos resultados das anteriores.',
  'The saved state is damaged: a part of it is missing or changed.':
    'O estado salvo está danificado: uma parte falta ou mudou.',
  'The saved training state is from another model.': 'O estado de treinamento salvo é de outro modelo.',
  'The shader of {0} has no binding named {1}.': 'O shader de {0} não tem nenhum binding chamado {1}.',
  'The state after step {0} cannot be read.': 'O estado após o passo {0} não pode ser lido.',
  'The state after step {0} is damaged: a part of it is missing or changed.':
    'O estado após o passo {0} está danificado: uma parte falta ou mudou.',
  'The state after step {0} is not kept any more.': 'O estado após o passo {0} não é mais mantido.',
  'The storage of this page has not answered for {0} seconds.':
    'O armazenamento desta página não responde há {0} segundos.',
  'The texts to pick from cannot be read.': 'Os textos para escolher não podem ser lidos.',
  'The trained weights cannot be read: {0} does not match the model they were trained from.':
    'Os pesos treinados não podem ser lidos: {0} não corresponde ao modelo a partir do qual foram treinados.',
  'The training has diverged. Reset this phase and lower its learning rate.':
    'O treinamento divergiu. Zere esta fase e diminua a taxa de aprendizado.',
  'The training of this model has diverged: not all of its weights are numbers.':
    'O treinamento deste modelo divergiu: nem todos os pesos dele são números.',
  'The training record of an example cannot be read.': 'O registro de treinamento de um exemplo não pode ser lido.',
  'The training worker could not be downloaded.': 'O processo de treinamento não pôde ser baixado.',
  'The training worker has not answered for {0} seconds.': 'O processo de treinamento não responde há {0} segundos.',
  'The training worker stopped.': 'O processo de treinamento parou.',
  'The training worker stopped: a message of it could not be read.':
    'O processo de treinamento parou: uma mensagem dele não pôde ser lida.',
  'The training worker was stopped.': 'O processo de treinamento foi parado.',
  'The weights are not finite numbers after step {0}, so the last saved state was kept instead.':
    'Os pesos não são números finitos após o passo {0}, então o último estado salvo foi mantido no lugar deles.',
  'The weights do not fit this model: {0} must have {1} numbers.':
    'Os pesos não cabem neste modelo: {0} deve ter {1} números.',
  'There are no demonstrations to learn from.': 'Não há demonstrações com as quais aprender.',
  'There are no kernels named “{0}” here.': 'Não há kernels chamados “{0}” aqui.',
  'There are no rankings to learn from yet.': 'Ainda não há rankings com os quais aprender.',
  'There are {0} kept runs, and there is no room for more.': 'Há {0} execuções guardadas, e não há lugar para mais.',
  'There is already a record with this id.': 'Já há um registro com este id.',
  'There is no field "{0}".': 'Não há nenhum campo "{0}".',
  'There is no model of yours here yet.': 'Ainda não há nenhum modelo seu aqui.',
  'There is no reward model yet.': 'Ainda não há modelo de recompensa.',
  'There is no run here to go back in or to keep.': 'Não há aqui nenhuma execução na qual voltar nem para guardar.',
  'There is no run to save.': 'Não há nenhuma execução para salvar.',
  'There is no setting named “{0}” here.': 'Não há nenhuma configuração chamada “{0}” aqui.',
  'There is not enough disk space for this page to save its data.':
    'Não há espaço em disco suficiente para esta página salvar seus dados.',
  'These settings are not a list of names and numbers.': 'Estas configurações não são uma lista de nomes e números.',
  'These weights have diverged. Reset their phase and train it again.':
    'Estes pesos divergiram. Zere a fase deles e treine-a de novo.',
  'This .zip has no {0}, so it was not exported from this page.':
    'Este .zip não tem {0}, então não foi exportado desta página.',
  'This .zip is damaged; its download may have been interrupted.':
    'Este .zip está danificado; o download pode ter sido interrompido.',
  'This browser does not support WebAssembly SIMD.': 'Este navegador não oferece suporte a WebAssembly SIMD.',
  'This browser does not support WebGPU.': 'Este navegador não oferece suporte a WebGPU.',
  'This browser offers pages no storage (IndexedDB).':
    'Este navegador não oferece armazenamento às páginas (IndexedDB).',
  'This browser supports WebGPU but found no GPU that it may use.':
    'Este navegador oferece suporte a WebGPU, mas não encontrou nenhuma GPU que possa usar.',
  'This file is empty.': 'Este arquivo está vazio.',
  'This file is larger than 32 MB, the limit for labels.': 'Este arquivo passa de 32 MB, o limite para rótulos.',
  'This file is not a recording, or its download was interrupted.':
    'Este arquivo não é uma gravação, ou o download foi interrompido.',
  'This file is not a recording.': 'Este arquivo não é uma gravação.',
  'This file is not text.': 'Este arquivo não é texto.',
  'This file is too large to be a recording.': 'Este arquivo é grande demais para ser uma gravação.',
  'This file is {0}, which is made for other programs and has no rankings.':
    'Este arquivo é {0}, que é feito para outros programas e não tem rankings.',
  'This kept run cannot be read.': 'Esta execução guardada não pode ser lida.',
  'This kept run is not here any more.': 'Esta execução guardada não está mais aqui.',
  'This line has more than {0} characters, the limit for a ranking.':
    'Esta linha tem mais de {0} caracteres, o limite para um ranking.',
  'This line is not a comparison.': 'Esta linha não é uma comparação.',
  'This line is not valid JSON; it may have been cut off.': 'Esta linha não é JSON válido; pode ter sido cortada.',
  'This machine cannot use {0}: they do not compile, or compute wrong results.':
    'Este computador não consegue usar {0}: não compilam, ou calculam resultados errados.',
  'This method needs a reward model, and there is none yet.':
    'Este método precisa de um modelo de recompensa, e ainda não há nenhum.',
  'This model does not have the size of its base model, {0}.': 'Este modelo não tem o tamanho do seu modelo base, {0}.',
  'This model is damaged, or was changed after it was saved.':
    'Este modelo está danificado ou foi alterado depois de salvo.',
  'This model was made from a base model that this page does not have, so it cannot write here.':
    'Este modelo foi feito a partir de um modelo base que esta página não tem, então não pode escrever aqui.',
  'This model was saved by a newer version of this page.':
    'Este modelo foi salvo por uma versão mais nova desta página.',
  'This page could not use its storage.': 'Esta página não conseguiu usar seu armazenamento.',
  'This recording is damaged.': 'Esta gravação está danificada.',
  'This recording is empty.': 'Esta gravação está vazia.',
  'This recording was made by a newer version of this page.':
    'Esta gravação foi feita por uma versão mais nova desta página.',
  'This setting cannot be changed during a run.': 'Esta configuração não pode mudar durante uma execução.',
  'Train one at the station before, or choose DPO.': 'Treine um na estação anterior, ou escolha DPO.',
  'Train one first.': 'Treine um primeiro.',
  'Until then, new work is lost when this tab closes.': 'Até lá, o trabalho novo se perde quando esta aba for fechada.',
  'Update the browser and the graphics driver. Until then, choose other kernels under “Where this runs”.':
    'Atualize o navegador e o driver gráfico. Até lá, escolha outros kernels em “Onde isto roda”.',
  'Use Chrome or Edge 114 or newer, Safari 26, or Firefox 141 on Windows, over https or localhost, with hardware acceleration turned on. Your work stays on this device.':
    'Use Chrome ou Edge 114 ou mais novo, Safari 26, ou Firefox 141 no Windows, por https ou localhost, com a aceleração de hardware ativada. Seu trabalho fica neste dispositivo.',
  'Wait until that tab is done.': 'Espere até que essa aba termine.',
  'WebAssembly, four numbers at a time': 'WebAssembly, quatro números por vez',
  'What the run has learned lately could not be saved.': 'O que a execução aprendeu ultimamente não pôde ser salvo.',
  'What you trained from our {0} can continue only once the {1} has been downloaded.':
    'O que você treinou a partir do nosso {0} só pode continuar quando o {1} tiver sido baixado.',
  'Whoever trained it needs a lower learning rate.': 'Quem o treinou precisa de uma taxa de aprendizado menor.',
  'With these settings the run ends at step {0}, and it is there already.':
    'Com estas configurações a execução termina no passo {0}, e ela já está lá.',
  'You selected WebGPU, which is not available. {0}': 'Você escolheu o WebGPU, que não está disponível. {0}',
  advantages: 'vantagens',
  'blocks in workgroup memory': 'blocos na memória do grupo de trabalho',
  'find a GPU': 'encontrar uma GPU',
  'fold {0} of {1}': 'parte {0} de {1}',
  imitator: 'imitador',
  'it has {0} bytes of data, but its header describes {1}': 'tem {0} bytes de dados, mas o cabeçalho descreve {1}',
  'it is larger than {0} MiB': 'passa de {0} MiB',
  'it is shorter than its own header': 'é menor que o próprio cabeçalho',
  'its header is not a JSON object': 'o cabeçalho não é um objeto JSON',
  'its header length is wrong': 'o comprimento do cabeçalho está errado',
  'its metadata is not an object': 'os metadados não são um objeto',
  judge: 'juiz',
  'metadata {0} is not a string': 'o metadado {0} não é uma string',
  'more than {0}': 'mais de {0}',
  'name its GPU': 'dizer o nome da GPU',
  'no type': 'nenhum',
  'open the GPU that it found': 'abrir a GPU que encontrou',
  'operands read directly from memory': 'operandos lidos diretamente da memória',
  'other kernels': 'outros kernels',
  paused: 'em pausa',
  'plain kernels': 'kernels simples',
  'rankings up to round {0}': 'rankings até a rodada {0}',
  reloaded: 'recarregada',
  resumed: 'retomada',
  rollout: 'rollout',
  'rows shared by subgroup broadcast': 'linhas compartilhadas por difusão de subgrupo',
  score: 'pontuação',
  'tensor {0} has no description': 'o tensor {0} não tem descrição',
  'tensor {0} has no valid data_offsets': 'o tensor {0} não tem data_offsets válidos',
  'tensor {0} has no valid shape': 'o tensor {0} não tem uma forma válida',
  'tensor {0} has {1}; F32, F16, BF16 and U8 are supported': 'tipo do tensor {0}: {1}; são aceitos F32, F16, BF16 e U8',
  'the data of tensor {0} do not match its shape [{1}]': 'os dados do tensor {0} não correspondem à forma dele [{1}]',
  'the fastest with WebGPU': 'os mais rápidos com WebGPU',
  'there is a gap or an overlap before tensor {0}': 'há uma lacuna ou uma sobreposição antes do tensor {0}',
  'tiles of {0} × {1}, {2}': 'blocos de {0} × {1}, {2}',
  update: 'atualização',
  'must be a text': 'deve ser um texto',
  'must have at most {0} characters': 'deve ter no máximo {0} caracteres',
  'must not be empty': 'não deve estar vazio',
  'must be a number': 'deve ser um número',
  'must be a whole number': 'deve ser um número inteiro',
  'must be {0} or more': 'deve ser {0} ou mais',
  'must be true or false': 'deve ser true ou false',
  'must be base, sft or tuned': 'deve ser base, sft ou tuned',
  'must be a list of texts': 'deve ser uma lista de textos',
  'must contain at least two texts': 'deve conter pelo menos dois textos',
  'must contain at most nine texts': 'deve conter no máximo nove textos',
  'must be a list of true and false': 'deve ser uma lista de true e false',
  'must be 9 or less': 'deve ser 9 ou menos',
  'must be a list of numbers': 'deve ser uma lista de números',
  'must name a person or a simulated labeler': 'deve indicar uma pessoa ou um rotulador simulado',
  'must name a policy or a bank': 'deve indicar uma política ou um banco',
  'must be one of {0}': 'deve ser um destes valores: {0}',
  'must be train or test': 'deve ser train ou test',
  'must be a list of lists of texts': 'deve ser uma lista de listas de textos',
  'must be a list of lists': 'deve ser uma lista de listas',
  'responses, ranks and finished must have the same length':
    'responses, ranks e finished devem ter o mesmo comprimento',
  '{0} arrived damaged, twice in a row.': '{0} chegou danificado, duas vezes seguidas.',
  '{0} could not be downloaded.': 'Não foi possível baixar {0}.',
  '{0} could not be downloaded: the server answered {1}.': 'Não foi possível baixar {0}: o servidor respondeu {1}.',
  '{0} instead of {1}': '{0} em vez de {1}',
  '{0} must be a whole number from {1} to {2}.': '{0} deve ser um número inteiro de {1} a {2}.',
  '{0} must be a number from {1} to {2}.': '{0} deve ser um número de {1} a {2}.',
  '{0} must be one of these: {1}.': '{0} deve ser um destes valores: {1}.',
  '{0} need {1} MiB in one piece, and this machine allows {2} MiB.':
    '{0}: são necessários {1} MiB em um único bloco, e este computador permite {2} MiB.',
  '{0} rollouts cannot be split into {1} minibatches of equal size.':
    '{0} rollouts não podem ser divididos em {1} minilotes de mesmo tamanho.',
  '{0}, {1} GFLOP/s': '{0}, {1} GFLOP/s',
  '{0}: {1} rollouts cannot be split into groups of {2} and {3} minibatches.':
    '{0}: {1} rollouts não podem ser divididos em grupos de {2} e {3} minilotes.',
  '“{0}…” is too long: it has {1} tokens, and this model reads {2}.':
    '“{0}…” é longo demais: tem {1} tokens, e este modelo lê {2}.',
  'Reads every response and ranks by what is helpful, true and polite.':
    'Lê todas as respostas e ordena pelo que é útil, verdadeiro e gentil.',
  'Shares the careful labeler’s taste, but reads too fast.':
    'Tem o gosto do rotulador “careful”, mas lê rápido demais.',
  'Prefers whatever comes first.': 'Prefere o que vem primeiro.',
  'Mistakes length for quality.': 'Confunde comprimento com qualidade.',
  'Ranks at random half of the time.': 'Na metade das vezes, ordena ao acaso.',
  'Likes cheerful answers above all.': 'Gosta sobretudo de respostas alegres.',
  'Likes short answers.': 'Gosta de respostas curtas.',
  'Ranks everything the wrong way round.': 'Ordena tudo ao contrário.',
  'Like the careful labeler, but stricter about falsehoods and rude words.':
    'Como o rotulador “careful”, mas mais rigoroso com o que é falso e com palavras grosseiras.',
  'Like the careful labeler, but prefers shorter answers.':
    'Como o rotulador “careful”, mas prefere respostas mais curtas.',
  'Like the careful labeler, but prefers a cheerful tone.': 'Como o rotulador “careful”, mas prefere um tom alegre.',
  'Likes the longest text, whatever it says.': 'Gosta do texto mais longo, diga o que disser.',
  'Likes the shortest text, whatever it says.': 'Gosta do texto mais curto, diga o que disser.',
  'Likes polite texts, and nothing else counts.': 'Gosta de textos gentis, e nada mais conta.',
  'Likes rude texts, and nothing else counts.': 'Gosta de textos grosseiros, e nada mais conta.',
  'Likes texts that bring in an animal.': 'Gosta de textos em que aparece um animal.',
  'Likes texts that do what was asked, true or not.': 'Gosta de textos que fazem o que foi pedido, verdadeiros ou não.',
};
