// The settings, in Spanish, by their English.
import type { SettingText } from '../en/texts.ts';

export const SETTINGS: Record<SettingText, string> = {
  'Adjusts β to keep the KL near this many nats per sequence. Zero keeps β fixed.':
    'Adapta β para mantener la KL cerca de estos nats por secuencia. Cero deja β fija.',
  'All pairs of a prompt form one batch element.': 'Todos los pares de un prompt forman un elemento del lote.',
  'Also computes the KL over the whole vocabulary at every token, without sampling error.':
    'Además calcula la KL sobre todo el vocabulario en cada token, sin error de muestreo.',
  'Answers per prompt': 'Respuestas por prompt',
  'At 1, later rewards count as much as immediate ones.':
    'Con 1, las recompensas posteriores cuentan tanto como las inmediatas.',
  'Azar 2023; TRL: 0.1': 'Azar 2023; TRL: 0,1',
  'Batch size': 'Tamaño del lote',
  'Batches of demonstrations to train on. With many steps the model memorises them, which leaves rankings little to improve.':
    'Lotes de demostraciones con los que entrenar. Con muchos pasos el modelo las memoriza, y a los rankings les queda poco que mejorar.',
  'Below 1, likely tokens become likelier; above 1, the choice becomes more even.':
    'Por debajo de 1, los tokens probables se vuelven más probables; por encima de 1, la elección se vuelve más pareja.',
  'Clip ε': 'Recorte ε',
  'Cross-validation': 'Validación cruzada',
  'DeepSeekMath: 0.04; TRL: 0; here as in PPO': 'DeepSeekMath: 0,04; TRL: 0; aquí como en PPO',
  'Demonstrations per step.': 'Demostraciones por paso.',
  'Discount γ': 'Descuento γ',
  'Each answer is compared with the others in its group.': 'Cada respuesta se compara con las demás de su grupo.',
  'Each ranking of K texts gives up to K(K−1)/2 pairs.': 'Cada ranking de K textos da hasta K(K−1)/2 pares.',
  'Early stop': 'Parada temprana',
  'Ends the inner epochs once an epoch has moved the policy by more than this many nats per token. Zero turns it off.':
    'Termina las épocas internas cuando una ha movido la política más de estos nats por token. Cero la desactiva.',
  Epochs: 'Épocas',
  'Estimate of the penalised KL from one sample per token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, with l = log π − log π₀.':
    'Estimación de la KL penalizada a partir de una muestra por token: k1 = l, k2 = l²/2, k3 = e^−l − 1 + l, con l = log π − log π₀.',
  'Exact KL': 'KL exacta',
  'GAE λ': 'GAE λ',
  'Gradient clip': 'Recorte del gradiente',
  'Gradients with a larger norm are scaled down to it.': 'Los gradientes con una norma mayor se reducen a ella.',
  'Held-out prompts each model answers.': 'Prompts reservados a los que responde cada modelo.',
  'Held-out share': 'Proporción reservada',
  'How far each step moves the weights. At ten times the right rate, the model forgets how to write.':
    'Cuánto mueve cada paso los pesos. Con diez veces la tasa correcta, el modelo olvida cómo escribir.',
  'IPO aims at a margin of 1/(2β) nats between the better and the worse text. A lower β lets it move further.':
    'IPO busca un margen de 1/(2β) nats entre el texto mejor y el peor. Una β menor le permite moverse más.',
  'Inner epochs': 'Épocas internas',
  'InstructGPT 3.5: K between 4 and 9': 'InstructGPT 3.5: K entre 4 y 9',
  'InstructGPT C.2: one': 'InstructGPT C.2: una',
  'InstructGPT C.2: the SFT model': 'InstructGPT C.2: el modelo SFT',
  'InstructGPT C.3: 2 epochs before PPO; here 4 over 16 demonstrations, tuned on the Tiny World':
    'InstructGPT C.3: 2 épocas antes de PPO; aquí 4 con 16 demostraciones, ajustado en el Tiny World',
  'InstructGPT C.4: 0.02; higher here, because the model is small and takes few, large steps':
    'InstructGPT C.4: 0,02; aquí más alta, porque el modelo es pequeño y da pocos pasos grandes',
  'InstructGPT C.4: 0.992 over hundreds of iterations; off in TRL and OpenRLHF':
    'InstructGPT C.4: 0,992 durante cientos de iteraciones; desactivado en TRL y OpenRLHF',
  'InstructGPT C.4: 1': 'InstructGPT C.4: 1',
  'InstructGPT C.4: 10; off here, because runs are only a few times as long':
    'InstructGPT C.4: 10; aquí desactivado, porque las ejecuciones son solo unas pocas veces más largas',
  'InstructGPT C.4: 1; OpenAI 2019: 4': 'InstructGPT C.4: 1; OpenAI 2019: 4',
  'InstructGPT C.4: 27.8, on sums; here on means, so smaller':
    'InstructGPT C.4: 27,8, sobre sumas; aquí sobre medias, por eso menor',
  'InstructGPT C.4: 512': 'InstructGPT C.4: 512',
  'InstructGPT C.4: 8': 'InstructGPT C.4: 8',
  'InstructGPT C.4: no discount': 'InstructGPT C.4: sin descuento',
  'InstructGPT C.4: β fixed; OpenAI 2019: 6': 'InstructGPT C.4: β fija; OpenAI 2019: 6',
  'InstructGPT and TRL: k1; Schulman 2020 compares them': 'InstructGPT y TRL: k1; Schulman 2020 los compara',
  'Interpolates from one-step estimates (0) to full returns (1).':
    'Interpola entre estimaciones de un paso (0) y retornos completos (1).',
  Iterations: 'Iteraciones',
  'Iterations over which the learning rate rises from 10 % to its full value.':
    'Iteraciones en las que la tasa de aprendizaje sube del 10\u00A0% a su valor completo.',
  'KL estimator': 'Estimador de KL',
  'KL horizon': 'Horizonte de KL',
  'KL target': 'Objetivo de KL',
  'Largest change of a predicted value in one update.': 'Mayor cambio de un valor predicho en una actualización.',
  'Learning rate': 'Tasa de aprendizaje',
  'Learning rate, value model': 'Tasa de aprendizaje, modelo de valor',
  'Leash β': 'Correa β',
  Minibatches: 'Minilotes',
  'Normalises them to mean 0 and variance 1 in every batch, so that the scale of the scores does not matter.':
    'Las normaliza a media 0 y varianza 1 en cada lote, para que la escala de las puntuaciones no importe.',
  'Number of prompts the simulated labeler ranks.': 'Número de prompts que ordena el etiquetador simulado.',
  'OpenAI 2019 and TRL: on': 'OpenAI 2019 y TRL: activado',
  'OpenAI 2019 lm-human-preferences': 'OpenAI 2019 lm-human-preferences',
  'OpenAI 2019: 10,000 of a million texts; runs here are far shorter':
    'OpenAI 2019: 10.000 de un millón de textos; aquí las ejecuciones son mucho más cortas',
  'OpenAI 2019: on; TRL: off': 'OpenAI 2019: activado; TRL: desactivado',
  'OpenRLHF and verl: 1; OpenAI 2019: 0.95': 'OpenRLHF y verl: 1; OpenAI 2019: 0,95',
  'Our judge already tells kind from rude and true from false. Automatic takes it where rankings are few and some are your own, otherwise the SFT model.':
    'Nuestro juez ya distingue lo amable de lo grosero y lo verdadero de lo falso. Automático lo toma donde los rankings son pocos y algunos son tuyos; si no, el modelo SFT.',
  'Pairs of the readable judge': 'Pares del juez legible',
  'Passes over all rankings.': 'Pasadas por todos los rankings.',
  'Passes over all rankings. With few labels, a second pass memorises them.':
    'Pasadas por todos los rankings. Con pocas etiquetas, una segunda pasada las memoriza.',
  'Passes over each batch of rollouts.': 'Pasadas por cada lote de rollouts.',
  'Penalty for moving away from the SFT model. A lower β lets DPO move further on the same pairs.':
    'Penalización por alejarse del modelo SFT. Una β menor permite a DPO moverse más con los mismos pares.',
  'Penalty for not finishing': 'Penalización por no terminar',
  'Penalty per nat of KL from the SFT model. At zero, only the reward model counts.':
    'Penalización por nat de KL respecto al modelo SFT. Con cero, solo cuenta el modelo de recompensa.',
  'Pretraining mix γ': 'Mezcla de preentrenamiento γ',
  Prompts: 'Prompts',
  'Prompts per step': 'Prompts por paso',
  'REINFORCE uses each sample once': 'REINFORCE usa cada muestra una vez',
  'Rafailov 2023 and TRL: 0.1': 'Rafailov 2023 y TRL: 0,1',
  Rollouts: 'Rollouts',
  'Rounds of sampling, scoring and updating.': 'Rondas de generar, puntuar y actualizar.',
  'SFT model': 'modelo SFT',
  'Samples per prompt (K)': 'Muestras por prompt (K)',
  'Scales the per-token rewards to variance 1 before the advantages are computed.':
    'Escala las recompensas por token a varianza 1 antes de calcular las ventajas.',
  'Schulman 2017; InstructGPT C.4': 'Schulman 2017; InstructGPT C.4',
  'Share of the rankings held out to measure accuracy.':
    'Proporción de los rankings que se reserva para medir la exactitud.',
  'Share of the readable judge': 'Peso del juez legible',
  'Share of your own picks': 'Peso de tus elecciones',
  'Spread of the scores': 'Dispersión de las puntuaciones',
  'Starts from': 'Parte de',
  Steps: 'Pasos',
  'Subtracted from the score if a text does not end by itself.':
    'Se resta de la puntuación si un texto no termina por sí mismo.',
  'TRL 0.11 early_stopping: off': 'TRL 0.11 early_stopping: desactivado',
  'TRL 0.11 kl_penalty="full"; affordable with a small vocabulary':
    'TRL 0.11 kl_penalty="full"; asequible con un vocabulario pequeño',
  'TRL and OpenRLHF: one': 'TRL y OpenRLHF: una',
  'TRL missing_eos_penalty; OpenAI 2019 replaces the score by −1':
    'TRL missing_eos_penalty; OpenAI 2019 reemplaza la puntuación por −1',
  'TRL: 0.05; here as in PPO': 'TRL: 0,05; aquí como en PPO',
  'TRL: 8 for GRPO, 2 for RLOO; 4 here, as in a ranking': 'TRL: 8 para GRPO, 2 para RLOO; aquí 4, como en un ranking',
  Temperature: 'Temperatura',
  'Test prompts': 'Prompts de prueba',
  'Texts sampled per iteration.': 'Textos generados por iteración.',
  'The final policy is an exponential moving average over iterations with this decay. Zero uses the last weights.':
    'La política final es una media móvil exponencial de las iteraciones con este decaimiento. Cero usa los últimos pesos.',
  'The objective stops improving once the probability ratio leaves 1 ± ε.':
    'El objetivo deja de mejorar cuando el cociente de probabilidades sale de 1 ± ε.',
  'Updates per inner epoch.': 'Actualizaciones por época interna.',
  'Value clip': 'Recorte del valor',
  'Warm-up': 'Calentamiento',
  'Weight averaging': 'Promedio de pesos',
  'Weight of the pretraining loss added to every update (PPO-ptx). It reduces the alignment tax.':
    'Peso de la pérdida de preentrenamiento que se suma a cada actualización (PPO-ptx). Reduce el impuesto de alineación.',
  'Weight of those pairs in the loss; your own rankings make up the rest.':
    'Peso de esos pares en la pérdida; tus propios rankings son el resto.',
  'Weight of your own rankings in the loss, however few they are; those of simulated labelers make up the rest. At zero, each ranking counts alike.':
    'Peso de tus propios rankings en la pérdida, por pocos que sean; los de etiquetadores simulados son el resto. Con cero, todos los rankings cuentan igual.',
  'Whiten advantages': 'Normalizar ventajas',
  'Whiten rewards': 'Normalizar recompensas',
  'With a KL target, β changes by at most about 20 % over this many texts.':
    'Con un objetivo de KL, β cambia como mucho cerca de un 20\u00A0% a lo largo de estos textos.',
  'With so few rankings, all of them your own, each step adds this many pairs of the SFT model’s texts. The readable judge of your rankings says how likely you would prefer which. Zero leaves them out.':
    'Con tan pocos rankings, todos tuyos, cada paso añade esta cantidad de pares de textos del modelo SFT. El juez legible de tus rankings dice con qué probabilidad preferirías cada uno. Cero los omite.',
  'With so few rankings, all of them your own, the finished judge’s scores are scaled to this standard deviation over the SFT model’s texts. Otherwise its size, and so the pull of the leash, would depend on how long the judge was trained.':
    'Con tan pocos rankings, todos tuyos, las puntuaciones del juez terminado se escalan a esta desviación estándar en los textos del modelo SFT. Si no, su tamaño, y con él el tirón de la correa, dependería de cuánto se entrenó el juez.',
  'With your own rankings, and at most 200 in all, none is held out: five trial judges, each trained on four fifths, are measured on the fifth that they have not seen. They decide the number of epochs and give the accuracy. The learning rate is doubled and stays constant.':
    'Con tus propios rankings, y 200 como máximo en total, no se reserva ninguno: cinco jueces de prueba, cada uno entrenado con cuatro quintos, se miden con el quinto que no han visto. Deciden el número de épocas y dan la exactitud. La tasa de aprendizaje se duplica y se mantiene constante.',
  'Ziegler 2019, 2.1: 1; higher here, because β is': 'Ziegler 2019, 2.1: 1; aquí más alta, porque β lo es',
  'as for the reward model': 'como en el modelo de recompensa',
  'as in PPO': 'como en PPO',
  automatic: 'automático',
  'nanoGPT train.py': 'nanoGPT train.py',
  off: 'desactivado',
  on: 'activado',
  'our judge': 'nuestro juez',
  'tuned on the Tiny World': 'ajustado en el Tiny World',
};
