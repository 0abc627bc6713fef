// The errors and hints, in Spanish, by their English.
import type { ErrorText } from '../en/texts.ts';

export const ERRORS: Record<ErrorText, string> = {
  'A WebAssembly kernel aborted.': 'Un kernel de WebAssembly se interrumpió.',
  'A graphics card was found, but the browser could not open it.':
    'Se encontró una tarjeta gráfica, pero el navegador no pudo abrirla.',
  'A kept run needs a name.': 'Una ejecución guardada necesita un nombre.',
  'A part of this page could not be downloaded, so what you saved here is not shown. It is still there.':
    'No se pudo descargar una parte de esta página, así que lo que guardaste aquí no se muestra. Sigue ahí.',
  'A part of this page could not be downloaded.': 'No se pudo descargar una parte de esta página.',
  'Add one below.': 'Añade una abajo.',
  'All rankings are of held-out prompts, which only measure.':
    'Todos los rankings son de prompts reservados, que solo sirven para medir.',
  'Allow it in the browser’s settings for this site, or leave the private window. {0}':
    'Permítelo en los ajustes del navegador para este sitio, o sal de la ventana privada. {0}',
  'Another tab may have deleted it.': 'Puede que otra pestaña la haya borrado.',
  'Another tab of this page has changed this run since.':
    'Otra pestaña de esta página ha cambiado esta ejecución desde entonces.',
  'Another tab of this page is training.': 'Otra pestaña de esta página está entrenando.',
  'Another tab still uses an older version of this page.':
    'Otra pestaña usa todavía una versión anterior de esta página.',
  'Ask for the file again.': 'Pide el archivo de nuevo.',
  'At step {0}, the training computed something that is not a finite number.':
    'En el paso {0}, el entrenamiento calculó algo que no es un número finito.',
  'Browsers allow WebGPU only on https pages and on localhost, and this page is neither.':
    'Los navegadores permiten WebGPU solo en páginas https y en localhost, y esta página no es ni lo uno ni lo otro.',
  'Change that setting, then try again.': 'Cambia ese ajuste e inténtalo de nuevo.',
  'Check your connection and reload the page.': 'Comprueba tu conexión y recarga la página.',
  'Choose a .zip or comparisons.jsonl file exported from this page.':
    'Elige un archivo .zip o comparisons.jsonl exportado de esta página.',
  'Choose a recording that was saved from this page.': 'Elige una grabación que se haya guardado desde esta página.',
  'Choose minibatches that divide the rollouts evenly.':
    'Elige un número de minilotes que divida los rollouts en partes iguales.',
  'Choose one of these: {0}.': 'Elige uno de estos: {0}.',
  'Choose other kernels.': 'Elige otros kernels.',
  'Choose rollouts that both numbers divide evenly.':
    'Elige un número de rollouts que ambos números dividan en partes iguales.',
  'Choose smaller batches or the smaller model.': 'Elige lotes más pequeños o el modelo más pequeño.',
  'Choose the model.safetensors of a GPT-2 model.': 'Elige el model.safetensors de un modelo GPT-2.',
  'Close other tabs that use the GPU, or choose the smaller model.':
    'Cierra otras pestañas que usen la GPU, o elige el modelo más pequeño.',
  'Close other tabs, or choose smaller batches or the smaller model.':
    'Cierra otras pestañas, o elige lotes más pequeños o el modelo más pequeño.',
  'Close that tab, then reload this one.': 'Cierra esa pestaña y después recarga esta.',
  'Delete it.': 'Bórrala.',
  'Delete one that you no longer need, then keep this one.': 'Borra una que ya no necesites y después guarda esta.',
  'Everybody needs the same version of this page.': 'Todos necesitan la misma versión de esta página.',
  'Everything works, but your work is lost when this tab closes. Another browser, or no private window, can keep it.':
    'Todo funciona, pero tu trabajo se pierde al cerrar esta pestaña. Otro navegador, o una ventana que no sea privada, puede conservarlo.',
  'Free some disk space or leave the private window, then try again. Until then, new work is lost when this tab closes.':
    'Libera espacio en disco o sal de la ventana privada, e inténtalo de nuevo. Hasta entonces, el trabajo nuevo se pierde al cerrar esta pestaña.',
  'Give it one, then try again.': 'Ponle uno e inténtalo de nuevo.',
  'It cannot go on, because it was made from another {0} than the one that is here now.':
    'No puede seguir, porque se hizo a partir de un {0} distinto del que hay aquí ahora.',
  'It cannot go on, because the saved state of the {0} that it was made from cannot be used.':
    'No puede seguir, porque no se puede usar el estado guardado del {0} a partir del que se hizo.',
  'It takes effect at the next start.': 'Se aplica en el próximo inicio.',
  'Let it run for longer, or go back to an earlier step.': 'Alarga la ejecución o vuelve a un paso anterior.',
  'Let it start from the SFT model.': 'Haz que parta del modelo SFT.',
  'Line {0} already has this id.': 'La línea {0} ya tiene este id.',
  'Nothing has been saved of it.': 'No se ha guardado nada de ella.',
  'Nothing was changed here. Choose another step to go back to.':
    'Aquí no se cambió nada. Elige otro paso al que volver.',
  'Nothing was changed here. Wait until that has finished, or stop it, then try again.':
    'Aquí no se cambió nada. Espera a que termine, o detenlo, e inténtalo de nuevo.',
  'Nothing was overwritten: what the other tab saved is shown here now. Press Play or Reset again to go on from there.':
    'No se sobrescribió nada: ahora se muestra aquí lo que guardó la otra pestaña. Pulsa Iniciar o Reiniciar de nuevo para seguir desde ahí.',
  'Only the first {0} lines are read.': 'Solo se leen las primeras {0} líneas.',
  'Only the tiled WebGPU kernels read halves. Measure without --kernels plain.':
    'Solo los kernels de WebGPU por bloques leen números de media precisión. Mide sin --kernels plain.',
  'Our judge, from which this one is to start, is not here.': 'Nuestro juez, del que este debe partir, no está aquí.',
  'Our results cannot be read.': 'No se pueden leer nuestros resultados.',
  'Our trained example for this station is missing. {0}': 'Falta nuestro ejemplo entrenado para esta estación. {0}',
  'Press Play to start one.': 'Pulsa Iniciar para empezar una.',
  'Press Recover to start a new one from the last checkpoint; your labels are safe.':
    'Pulsa Recuperar para iniciar uno nuevo desde el último punto de control; tus etiquetas están a salvo.',
  'Press Step to make another update.': 'Pulsa Paso para hacer otra actualización.',
  'Rank some texts, or let the simulated labeler do it.':
    'Ordena algunos textos, o deja que lo haga el etiquetador simulado.',
  'Rank texts for other prompts too.': 'Ordena también textos de otros prompts.',
  'Refused before.': 'Rechazado antes.',
  'Reload the page to download it again.': 'Recarga la página para descargarlo de nuevo.',
  'Reload the page to get the newest version.': 'Recarga la página para obtener la versión más nueva.',
  'Reload the page. If that does not help, reset this phase.': 'Recarga la página. Si no ayuda, reinicia esta fase.',
  'Reload the page. {0}': 'Recarga la página. {0}',
  'Reload the page; your work is kept.': 'Recarga la página; tu trabajo se conserva.',
  'Reload this page to get the newer version, then take the file in again.':
    'Recarga esta página para obtener la versión más nueva y después vuelve a elegir el archivo.',
  'Reload this tab to get that version. {0}': 'Recarga esta pestaña para obtener esa versión. {0}',
  'Shorten the answer.': 'Acorta la respuesta.',
  'Shorten the prompt.': 'Acorta el prompt.',
  'Something went wrong that this page did not expect.': 'Algo salió mal que esta página no esperaba.',
  'Teach one at “Your taste”, or train one at “Imitate” or “Improve”, then save it.':
    'Enseña a uno en “Tu gusto”, o entrena uno en “Imitar” o “Mejorar”, y después guárdalo.',
  'Tensor {0} contains {1}, which is not a byte.': 'El tensor {0} contiene {1}, que no es un byte.',
  'Tensor {0} contains {1}, which is too large for F16.':
    'El tensor {0} contiene {1}, que es demasiado grande para F16.',
  'Tensor {0} has {1} numbers, which does not match its shape [{2}].':
    'El tensor {0} tiene {1} números, lo que no corresponde a su forma [{2}].',
  'The answer “{0}…” is too long: with its prompt it has {1} tokens, but the model’s context is {2}.':
    'La respuesta “{0}…” es demasiado larga: con su prompt tiene {1} tokens, pero el contexto del modelo es de {2}.',
  'The browser allows this page no more memory.': 'El navegador no permite más memoria a esta página.',
  'The browser cannot store this kind of data.': 'El navegador no puede guardar este tipo de datos.',
  'The browser closed the storage of this page.': 'El navegador cerró el almacenamiento de esta página.',
  'The browser could not read this file.': 'El navegador no pudo leer este archivo.',
  'The browser did not let this page start its training worker.':
    'El navegador no dejó que esta página iniciara su proceso de entrenamiento.',
  'The browser did not {0} within {1} seconds.': 'El navegador no pudo {0} en {1} segundos.',
  'The browser does not allow this page to store data.': 'El navegador no permite que esta página guarde datos.',
  'The browser ended the training worker.': 'El navegador terminó el proceso de entrenamiento.',
  'The browser failed while it looked for a GPU.': 'El navegador falló al buscar una GPU.',
  'The data on this device is from a newer version of this page.':
    'Los datos de este dispositivo son de una versión más nueva de esta página.',
  'The download of {0} stopped: nothing has arrived for {1} seconds.':
    'La descarga de {0} se detuvo: no ha llegado nada en {1} segundos.',
  'The driver has not compiled {0} in {1} seconds.': 'El controlador no ha compilado {0} en {1} segundos.',
  'The engine has not been opened.': 'El motor no se ha abierto.',
  'The engine is not running.': 'El motor no está en marcha.',
  'The engine is still starting.': 'El motor todavía se está iniciando.',
  'The field "version" is missing.': 'Falta el campo "version".',
  'The field "version" must be 1 or {0}.': 'El campo "version" debe ser 1 o {0}.',
  'The field "{0}" is missing.': 'Falta el campo "{0}".',
  'The field "{0}" {1}.': 'El campo "{0}" {1}.',
  'The file contains no GPT-2 model: wte.weight, wpe.weight or the layers are missing.':
    'El archivo no contiene un modelo GPT-2: faltan wte.weight, wpe.weight o las capas.',
  'The file tokenizer.json is damaged, or belongs to another version of this page.':
    'El archivo tokenizer.json está dañado o pertenece a otra versión de esta página.',
  'The graphics card is out of memory.': 'La tarjeta gráfica se quedó sin memoria.',
  'The graphics device has not answered for {0} seconds.': 'El dispositivo gráfico no ha respondido en {0} segundos.',
  'The graphics device stopped responding.': 'El dispositivo gráfico dejó de responder.',
  'The graphics device was lost.': 'Se perdió el dispositivo gráfico.',
  'The graphics driver computes wrong results since it was restarted.':
    'El controlador gráfico calcula resultados erróneos desde que se reinició.',
  'The graphics driver computes wrong results, with the plain kernels too.':
    'El controlador gráfico calcula resultados erróneos, también con los kernels simples.',
  'The graphics driver refused a command.': 'El controlador gráfico rechazó una orden.',
  'The graphics driver restarted. Press Recover to continue from the last checkpoint; your labels are safe.':
    'El controlador gráfico se reinició. Pulsa Recuperar para continuar desde el último punto de control; tus etiquetas están a salvo.',
  'The kernel {0} did not compile.': 'El kernel {0} no se compiló.',
  'The lesson “{0}” cannot be opened. {1}': 'No se puede abrir la lección “{0}”. {1}',
  'The lists do not match: {0}.': 'Las listas no coinciden: {0}.',
  'The network answered with a web page in place of {0}. Sign in to the network, or ask for this site to be let through its filter.':
    'La red respondió con una página web en lugar de {0}. Inicia sesión en la red, o pide que su filtro deje pasar este sitio.',
  'The page’s address asks for WebGPU, which is not available. {0}':
    'La dirección de la página pide WebGPU, que no está disponible. {0}',
  'The policy before this update is no longer here.': 'La política de antes de esta actualización ya no está aquí.',
  'The safetensors file cannot be read: its header is not JSON.':
    'No se puede leer el archivo safetensors: su cabecera no es JSON.',
  'The safetensors file cannot be read: {0}.': 'No se puede leer el archivo safetensors: {0}.',
  'The saved state cannot be read.': 'No se puede leer el estado guardado.',
  'The saved state could not be used. Reset this phase to restart it from the results of the earlier phases.':
    'No se pudo usar el estado guardado. Reinicia esta fase para empezarla de nuevo a partir de los resultados de las anteriores.',
  'The saved state is damaged: a part of it is missing or changed.':
    'El estado guardado está dañado: una parte falta o ha cambiado.',
  'The saved training state is from another model.': 'El estado de entrenamiento guardado es de otro modelo.',
  'The shader of {0} has no binding named {1}.': 'El shader de {0} no tiene ningún enlace llamado {1}.',
  'The state after step {0} cannot be read.': 'No se puede leer el estado posterior al paso {0}.',
  'The state after step {0} is damaged: a part of it is missing or changed.':
    'El estado posterior al paso {0} está dañado: una parte falta o ha cambiado.',
  'The state after step {0} is not kept any more.': 'El estado posterior al paso {0} ya no se conserva.',
  'The storage of this page has not answered for {0} seconds.':
    'El almacenamiento de esta página no ha respondido en {0} segundos.',
  'The texts to pick from cannot be read.': 'No se pueden leer los textos para elegir.',
  'The trained weights cannot be read: {0} does not match the model they were trained from.':
    'No se pueden leer los pesos entrenados: {0} no corresponde al modelo a partir del que se entrenaron.',
  'The training has diverged. Reset this phase and lower its learning rate.':
    'El entrenamiento ha divergido. Reinicia esta fase y baja su tasa de aprendizaje.',
  'The training of this model has diverged: not all of its weights are numbers.':
    'El entrenamiento de este modelo ha divergido: no todos sus pesos son números.',
  'The training record of an example cannot be read.': 'No se puede leer el registro de entrenamiento de un ejemplo.',
  'The training worker could not be downloaded.': 'No se pudo descargar el proceso de entrenamiento.',
  'The training worker has not answered for {0} seconds.':
    'El proceso de entrenamiento no ha respondido en {0} segundos.',
  'The training worker stopped.': 'El proceso de entrenamiento se detuvo.',
  'The training worker stopped: a message of it could not be read.':
    'El proceso de entrenamiento se detuvo: no se pudo leer un mensaje suyo.',
  'The training worker was stopped.': 'Se detuvo el proceso de entrenamiento.',
  'The weights are not finite numbers after step {0}, so the last saved state was kept instead.':
    'Los pesos no son números finitos tras el paso {0}, así que en su lugar se conservó el último estado guardado.',
  'The weights do not fit this model: {0} must have {1} numbers.':
    'Los pesos no encajan en este modelo: {0} debe tener {1} números.',
  'There are no demonstrations to learn from.': 'No hay demostraciones de las que aprender.',
  'There are no kernels named “{0}” here.': 'Aquí no hay kernels llamados “{0}”.',
  'There are no rankings to learn from yet.': 'Todavía no hay rankings de los que aprender.',
  'There are {0} kept runs, and there is no room for more.': 'Hay {0} ejecuciones guardadas, y no hay lugar para más.',
  'There is already a record with this id.': 'Ya hay un registro con este id.',
  'There is no field "{0}".': 'No hay ningún campo "{0}".',
  'There is no model of yours here yet.': 'Todavía no hay ningún modelo tuyo aquí.',
  'There is no reward model yet.': 'Todavía no hay modelo de recompensa.',
  'There is no run here to go back in or to keep.':
    'Aquí no hay ninguna ejecución en la que retroceder ni que guardar.',
  'There is no run to save.': 'No hay ninguna ejecución que guardar.',
  'There is no setting named “{0}” here.': 'Aquí no hay ningún ajuste llamado “{0}”.',
  'There is not enough disk space for this page to save its data.':
    'No hay suficiente espacio en disco para que esta página guarde sus datos.',
  'These settings are not a list of names and numbers.': 'Estos ajustes no son una lista de nombres y números.',
  'These weights have diverged. Reset their phase and train it again.':
    'Estos pesos han divergido. Reinicia su fase y entrénala de nuevo.',
  'This .zip has no {0}, so it was not exported from this page.':
    'Este .zip no tiene {0}, así que no se exportó de esta página.',
  'This .zip is damaged; its download may have been interrupted.':
    'Este .zip está dañado; puede que su descarga se haya interrumpido.',
  'This browser does not support WebAssembly SIMD.': 'Este navegador no admite WebAssembly SIMD.',
  'This browser does not support WebGPU.': 'Este navegador no admite WebGPU.',
  'This browser offers pages no storage (IndexedDB).':
    'Este navegador no ofrece almacenamiento a las páginas (IndexedDB).',
  'This browser supports WebGPU but found no GPU that it may use.':
    'Este navegador admite WebGPU, pero no encontró ninguna GPU que pueda usar.',
  'This file is empty.': 'Este archivo está vacío.',
  'This file is larger than 32 MB, the limit for labels.': 'Este archivo supera los 32 MB, el límite para etiquetas.',
  'This file is not a recording, or its download was interrupted.':
    'Este archivo no es una grabación, o su descarga se interrumpió.',
  'This file is not a recording.': 'Este archivo no es una grabación.',
  'This file is not text.': 'Este archivo no es texto.',
  'This file is too large to be a recording.': 'Este archivo es demasiado grande para ser una grabación.',
  'This file is {0}, which is made for other programs and has no rankings.':
    'Este archivo es {0}, que está hecho para otros programas y no tiene rankings.',
  'This kept run cannot be read.': 'No se puede leer esta ejecución guardada.',
  'This kept run is not here any more.': 'Esta ejecución guardada ya no está aquí.',
  'This line has more than {0} characters, the limit for a ranking.':
    'Esta línea tiene más de {0} caracteres, el límite para un ranking.',
  'This line is not a comparison.': 'Esta línea no es una comparación.',
  'This line is not valid JSON; it may have been cut off.': 'Esta línea no es JSON válido; puede que se haya cortado.',
  'This machine cannot use {0}: they do not compile, or compute wrong results.':
    'Este equipo no puede usar {0}: no se compilan, o calculan resultados erróneos.',
  'This method needs a reward model, and there is none yet.':
    'Este método necesita un modelo de recompensa, y todavía no hay ninguno.',
  'This model does not have the size of its base model, {0}.': 'Este modelo no tiene el tamaño de su modelo base, {0}.',
  'This model is damaged, or was changed after it was saved.':
    'Este modelo está dañado o se cambió después de guardarlo.',
  'This model was made from a base model that this page does not have, so it cannot write here.':
    'Este modelo se hizo a partir de un modelo base que esta página no tiene, así que no puede escribir aquí.',
  'This model was saved by a newer version of this page.':
    'Este modelo se guardó con una versión más nueva de esta página.',
  'This page could not use its storage.': 'Esta página no pudo usar su almacenamiento.',
  'This recording is damaged.': 'Esta grabación está dañada.',
  'This recording is empty.': 'Esta grabación está vacía.',
  'This recording was made by a newer version of this page.':
    'Esta grabación se hizo con una versión más nueva de esta página.',
  'This setting cannot be changed during a run.': 'Este ajuste no se puede cambiar durante una ejecución.',
  'Train one at the station before, or choose DPO.': 'Entrena uno en la estación anterior, o elige DPO.',
  'Train one first.': 'Entrena uno primero.',
  'Until then, new work is lost when this tab closes.':
    'Hasta entonces, el trabajo nuevo se pierde al cerrar esta pestaña.',
  'Update the browser and the graphics driver. Until then, choose other kernels under “Where this runs”.':
    'Actualiza el navegador y el controlador gráfico. Hasta entonces, elige otros kernels en “Dónde se ejecuta”.',
  'Use Chrome or Edge 114 or newer, Safari 26, or Firefox 141 on Windows, over https or localhost, with hardware acceleration turned on. Your work stays on this device.':
    'Usa Chrome o Edge 114 o posterior, Safari 26, o Firefox 141 en Windows, por https o localhost, con la aceleración por hardware activada. Tu trabajo se queda en este dispositivo.',
  'Wait until that tab is done.': 'Espera a que esa pestaña termine.',
  'WebAssembly, four numbers at a time': 'WebAssembly, cuatro números a la vez',
  'What the run has learned lately could not be saved.':
    'No se pudo guardar lo que la ejecución ha aprendido últimamente.',
  'What you trained from our {0} can continue only once the {1} has been downloaded.':
    'Lo que entrenaste a partir de nuestro {0} solo puede continuar cuando se haya descargado el {1}.',
  'Whoever trained it needs a lower learning rate.': 'Quien lo entrenó necesita una tasa de aprendizaje más baja.',
  'With these settings the run ends at step {0}, and it is there already.':
    'Con estos ajustes la ejecución termina en el paso {0}, y ya está ahí.',
  'You selected WebGPU, which is not available. {0}': 'Elegiste WebGPU, que no está disponible. {0}',
  advantages: 'ventajas',
  'blocks in workgroup memory': 'bloques en la memoria de grupo de trabajo',
  'find a GPU': 'encontrar una GPU',
  'fold {0} of {1}': 'parte {0} de {1}',
  imitator: 'imitador',
  'it has {0} bytes of data, but its header describes {1}': 'tiene {0} bytes de datos, pero su cabecera describe {1}',
  'it is larger than {0} MiB': 'supera los {0} MiB',
  'it is shorter than its own header': 'es más corto que su propia cabecera',
  'its header is not a JSON object': 'su cabecera no es un objeto JSON',
  'its header length is wrong': 'la longitud de su cabecera es errónea',
  'its metadata is not an object': 'sus metadatos no son un objeto',
  judge: 'juez',
  'metadata {0} is not a string': 'el metadato {0} no es una cadena',
  'more than {0}': 'más de {0}',
  'name its GPU': 'dar el nombre de su GPU',
  'no type': 'ninguno',
  'open the GPU that it found': 'abrir la GPU que encontró',
  'operands read directly from memory': 'operandos leídos directamente de la memoria',
  'other kernels': 'otros kernels',
  paused: 'en pausa',
  'plain kernels': 'kernels simples',
  'rankings up to round {0}': 'rankings hasta la ronda {0}',
  reloaded: 'recargada',
  resumed: 'reanudada',
  rollout: 'rollout',
  'rows shared by subgroup broadcast': 'filas compartidas por difusión de subgrupo',
  score: 'puntuación',
  'tensor {0} has no description': 'el tensor {0} no tiene descripción',
  'tensor {0} has no valid data_offsets': 'el tensor {0} no tiene data_offsets válidos',
  'tensor {0} has no valid shape': 'el tensor {0} no tiene una forma válida',
  'tensor {0} has {1}; F32, F16, BF16 and U8 are supported': 'tipo del tensor {0}: {1}; se admiten F32, F16, BF16 y U8',
  'the data of tensor {0} do not match its shape [{1}]': 'los datos del tensor {0} no corresponden a su forma [{1}]',
  'the fastest with WebGPU': 'los más rápidos con WebGPU',
  'there is a gap or an overlap before tensor {0}': 'hay un hueco o un solapamiento antes del tensor {0}',
  'tiles of {0} × {1}, {2}': 'bloques de {0} × {1}, {2}',
  update: 'actualización',
  'must be a text': 'debe ser un texto',
  'must have at most {0} characters': 'debe tener como máximo {0} caracteres',
  'must not be empty': 'no debe estar vacío',
  'must be a number': 'debe ser un número',
  'must be a whole number': 'debe ser un número entero',
  'must be {0} or more': 'debe ser {0} o más',
  'must be true or false': 'debe ser true o false',
  'must be base, sft or tuned': 'debe ser base, sft o tuned',
  'must be a list of texts': 'debe ser una lista de textos',
  'must contain at least two texts': 'debe contener al menos dos textos',
  'must contain at most nine texts': 'debe contener como máximo nueve textos',
  'must be a list of true and false': 'debe ser una lista de true y false',
  'must be 9 or less': 'debe ser 9 o menos',
  'must be a list of numbers': 'debe ser una lista de números',
  'must name a person or a simulated labeler': 'debe nombrar a una persona o a un etiquetador simulado',
  'must name a policy or a bank': 'debe nombrar una política o un banco',
  'must be one of {0}': 'debe ser uno de estos valores: {0}',
  'must be train or test': 'debe ser train o test',
  'must be a list of lists of texts': 'debe ser una lista de listas de textos',
  'must be a list of lists': 'debe ser una lista de listas',
  'responses, ranks and finished must have the same length':
    'responses, ranks y finished deben tener la misma longitud',
  '{0} arrived damaged, twice in a row.': '{0} llegó dañado, dos veces seguidas.',
  '{0} could not be downloaded.': 'No se pudo descargar {0}.',
  '{0} could not be downloaded: the server answered {1}.': 'No se pudo descargar {0}: el servidor respondió {1}.',
  '{0} instead of {1}': '{0} en lugar de {1}',
  '{0} must be a whole number from {1} to {2}.': '{0} debe ser un número entero de {1} a {2}.',
  '{0} must be a number from {1} to {2}.': '{0} debe ser un número de {1} a {2}.',
  '{0} must be one of these: {1}.': '{0} debe ser uno de estos valores: {1}.',
  '{0} need {1} MiB in one piece, and this machine allows {2} MiB.':
    '{0}: hacen falta {1} MiB de una sola pieza, y este equipo permite {2} MiB.',
  '{0} rollouts cannot be split into {1} minibatches of equal size.':
    '{0} rollouts no se pueden dividir en {1} minilotes de igual tamaño.',
  '{0}, {1} GFLOP/s': '{0}, {1} GFLOP/s',
  '{0}: {1} rollouts cannot be split into groups of {2} and {3} minibatches.':
    '{0}: {1} rollouts no se pueden dividir en grupos de {2} y {3} minilotes.',
  '“{0}…” is too long: it has {1} tokens, and this model reads {2}.':
    '“{0}…” es demasiado largo: tiene {1} tokens, y este modelo lee {2}.',
  'Reads every response and ranks by what is helpful, true and polite.':
    'Lee todas las respuestas y ordena según lo útil, verdadero y amable.',
  'Shares the careful labeler’s taste, but reads too fast.':
    'Tiene el gusto del etiquetador “careful”, pero lee demasiado rápido.',
  'Prefers whatever comes first.': 'Prefiere lo que viene primero.',
  'Mistakes length for quality.': 'Confunde longitud con calidad.',
  'Ranks at random half of the time.': 'La mitad de las veces ordena al azar.',
  'Likes cheerful answers above all.': 'Le gustan sobre todo las respuestas alegres.',
  'Likes short answers.': 'Le gustan las respuestas cortas.',
  'Ranks everything the wrong way round.': 'Lo ordena todo al revés.',
  'Like the careful labeler, but stricter about falsehoods and rude words.':
    'Como el etiquetador “careful”, pero más estricto con lo falso y las palabras groseras.',
  'Like the careful labeler, but prefers shorter answers.':
    'Como el etiquetador “careful”, pero prefiere respuestas más cortas.',
  'Like the careful labeler, but prefers a cheerful tone.':
    'Como el etiquetador “careful”, pero prefiere un tono alegre.',
  'Likes the longest text, whatever it says.': 'Le gusta el texto más largo, diga lo que diga.',
  'Likes the shortest text, whatever it says.': 'Le gusta el texto más corto, diga lo que diga.',
  'Likes polite texts, and nothing else counts.': 'Le gustan los textos amables y no cuenta nada más.',
  'Likes rude texts, and nothing else counts.': 'Le gustan los textos groseros y no cuenta nada más.',
  'Likes texts that bring in an animal.': 'Le gustan los textos en los que aparece un animal.',
  'Likes texts that do what was asked, true or not.':
    'Le gustan los textos que hacen lo que se pidió, sean verdad o no.',
};
