// The words of errors and of what the worker tells, in French.
import type { ErrorText } from '../en/texts.ts';

export const ERRORS: Record<ErrorText, string> = {
  'A WebAssembly kernel aborted.': 'Un noyau WebAssembly s’est interrompu.',
  'A graphics card was found, but the browser could not open it.':
    'Une carte graphique a été trouvée, mais le navigateur n’a pas pu l’ouvrir.',
  'A kept run needs a name.': 'Un entraînement conservé doit avoir un nom.',
  'A part of this page could not be downloaded, so what you saved here is not shown. It is still there.':
    'Une partie de cette page n’a pas pu être téléchargée ; ce que vous avez enregistré ici n’est donc pas affiché. C’est toujours là.',
  'A part of this page could not be downloaded.': 'Une partie de cette page n’a pas pu être téléchargée.',
  'Add one below.': 'Ajoutez-en une ci-dessous.',
  'All rankings are of held-out prompts, which only measure.':
    'Tous les classements portent sur des prompts réservés, qui ne servent qu’à mesurer.',
  'Allow it in the browser’s settings for this site, or leave the private window. {0}':
    'Autorisez-le dans les réglages du navigateur pour ce site, ou quittez la fenêtre privée. {0}',
  'Another tab may have deleted it.': 'Un autre onglet l’a peut-être supprimé.',
  'Another tab of this page has changed this run since.':
    'Un autre onglet de cette page a changé cet entraînement depuis.',
  'Another tab of this page is training.': 'Un autre onglet de cette page est en train d’entraîner.',
  'Another tab still uses an older version of this page.':
    'Un autre onglet utilise encore une version plus ancienne de cette page.',
  'Ask for the file again.': 'Demandez de nouveau le fichier.',
  'At step {0}, the training computed something that is not a finite number.':
    'Au pas {0}, l’entraînement a calculé quelque chose qui n’est pas un nombre fini.',
  'Browsers allow WebGPU only on https pages and on localhost, and this page is neither.':
    'Les navigateurs n’autorisent WebGPU que sur les pages https et sur localhost, et cette page n’est ni l’un ni l’autre.',
  'Change that setting, then try again.': 'Changez ce réglage, puis réessayez.',
  'Check your connection and reload the page.': 'Vérifiez votre connexion et rechargez la page.',
  'Choose a .zip or comparisons.jsonl file exported from this page.':
    'Choisissez un fichier .zip ou comparisons.jsonl exporté de cette page.',
  'Choose a recording that was saved from this page.': 'Choisissez un enregistrement sauvegardé depuis cette page.',
  'Choose minibatches that divide the rollouts evenly.':
    'Choisissez un nombre de mini-lots qui divise exactement les rollouts.',
  'Choose one of these: {0}.': 'Choisissez parmi ceux-ci : {0}.',
  'Choose other kernels.': 'Choisissez d’autres noyaux.',
  'Choose rollouts that both numbers divide evenly.':
    'Choisissez un nombre de rollouts que les deux nombres divisent exactement.',
  'Choose smaller batches or the smaller model.': 'Choisissez des lots plus petits ou le plus petit modèle.',
  'Choose the model.safetensors of a GPT-2 model.': 'Choisissez le fichier model.safetensors d’un modèle GPT-2.',
  'Close other tabs that use the GPU, or choose the smaller model.':
    'Fermez les autres onglets qui utilisent le GPU, ou choisissez le plus petit modèle.',
  'Close other tabs, or choose smaller batches or the smaller model.':
    'Fermez d’autres onglets, ou choisissez des lots plus petits ou le plus petit modèle.',
  'Close that tab, then reload this one.': 'Fermez cet autre onglet, puis rechargez celui-ci.',
  'Delete it.': 'Supprimez-le.',
  'Delete one that you no longer need, then keep this one.':
    'Supprimez-en un dont vous n’avez plus besoin, puis conservez celui-ci.',
  'Everybody needs the same version of this page.': 'Tout le monde doit avoir la même version de cette page.',
  'Everything works, but your work is lost when this tab closes. Another browser, or no private window, can keep it.':
    'Tout fonctionne, mais votre travail sera perdu à la fermeture de cet onglet. Un autre navigateur, ou une fenêtre non privée, peut le garder.',
  'Free some disk space or leave the private window, then try again. Until then, new work is lost when this tab closes.':
    'Libérez de l’espace disque ou quittez la fenêtre privée, puis réessayez. D’ici là, tout nouveau travail sera perdu à la fermeture de cet onglet.',
  'Give it one, then try again.': 'Donnez-lui-en un, puis réessayez.',
  'It cannot go on, because it was made from another {0} than the one that is here now.':
    'Impossible de continuer : l’entraînement vient d’un autre {0} que celui qui est ici maintenant.',
  'It cannot go on, because the saved state of the {0} that it was made from cannot be used.':
    'Impossible de continuer : l’état enregistré de son {0} d’origine est inutilisable.',
  'It takes effect at the next start.': 'Il prend effet au prochain démarrage.',
  'Let it run for longer, or go back to an earlier step.':
    'Laissez-le tourner plus longtemps, ou revenez à un pas antérieur.',
  'Let it start from the SFT model.': 'Faites-le partir du modèle SFT.',
  'Line {0} already has this id.': 'La ligne {0} a déjà cet identifiant.',
  'Nothing has been saved of it.': 'Rien n’en a été enregistré.',
  'Nothing was changed here. Choose another step to go back to.':
    'Rien n’a été changé ici. Choisissez un autre pas où revenir.',
  'Nothing was changed here. Wait until that has finished, or stop it, then try again.':
    'Rien n’a été changé ici. Attendez qu’il ait fini, ou arrêtez-le, puis réessayez.',
  'Nothing was overwritten: what the other tab saved is shown here now. Press Play or Reset again to go on from there.':
    'Rien n’a été écrasé : ce que l’autre onglet a enregistré est affiché ici maintenant. Appuyez de nouveau sur Lancer ou sur Réinitialiser pour continuer à partir de là.',
  'Only the first {0} lines are read.': 'Seules les {0} premières lignes sont lues.',
  'Only the tiled WebGPU kernels read halves. Measure without --kernels plain.':
    'Seuls les noyaux WebGPU en tuiles lisent les demi-précisions. Mesurez sans --kernels plain.',
  'Our judge, from which this one is to start, is not here.': 'Notre juge, dont celui-ci doit partir, n’est pas ici.',
  'Our results cannot be read.': 'Nos résultats ne peuvent pas être lus.',
  'Our trained example for this station is missing. {0}': 'Notre exemple entraîné manque pour cette station. {0}',
  'Press Play to start one.': 'Appuyez sur Lancer pour en commencer un.',
  'Press Recover to start a new one from the last checkpoint; your labels are safe.':
    'Appuyez sur Rétablir pour en démarrer un nouveau au dernier point de sauvegarde ; vos classements sont en sécurité.',
  'Press Step to make another update.': 'Appuyez sur Un pas pour faire une autre mise à jour.',
  'Rank some texts, or let the simulated labeler do it.':
    'Classez quelques textes, ou laissez faire l’annotateur simulé.',
  'Rank texts for other prompts too.': 'Classez aussi des textes pour d’autres prompts.',
  'Refused before.': 'Déjà refusé.',
  'Reload the page to download it again.': 'Rechargez la page pour le télécharger de nouveau.',
  'Reload the page to get the newest version.': 'Rechargez la page pour avoir la version la plus récente.',
  'Reload the page. If that does not help, reset this phase.':
    'Rechargez la page. Si cela ne suffit pas, réinitialisez cette phase.',
  'Reload the page. {0}': 'Rechargez la page. {0}',
  'Reload the page; your work is kept.': 'Rechargez la page ; votre travail est conservé.',
  'Reload this page to get the newer version, then take the file in again.':
    'Rechargez cette page pour avoir la version plus récente, puis recevez de nouveau le fichier.',
  'Reload this tab to get that version. {0}': 'Rechargez cet onglet pour avoir cette version. {0}',
  'Shorten the answer.': 'Raccourcissez la réponse.',
  'Shorten the prompt.': 'Raccourcissez le prompt.',
  'Something went wrong that this page did not expect.':
    'Il s’est produit une erreur que cette page n’avait pas prévue.',
  'Teach one at “Your taste”, or train one at “Imitate” or “Improve”, then save it.':
    'Instruisez-en un à « Vos goûts », ou entraînez-en un à « Imiter » ou à « Améliorer », puis enregistrez-le.',
  'Tensor {0} contains {1}, which is not a byte.': 'Le tenseur {0} contient {1}, qui n’est pas un octet.',
  'Tensor {0} contains {1}, which is too large for F16.': 'Le tenseur {0} contient {1}, qui est trop grand pour F16.',
  'Tensor {0} has {1} numbers, which does not match its shape [{2}].':
    'Le tenseur {0} a {1} nombres, ce qui ne correspond pas à sa forme [{2}].',
  'The answer “{0}…” is too long: with its prompt it has {1} tokens, but the model’s context is {2}.':
    'La réponse « {0}… » est trop longue : avec son prompt, elle a {1} tokens, mais le contexte du modèle est de {2}.',
  'The browser allows this page no more memory.': 'Le navigateur n’accorde plus de mémoire à cette page.',
  'The browser cannot store this kind of data.': 'Le navigateur ne sait pas enregistrer ce genre de données.',
  'The browser closed the storage of this page.': 'Le navigateur a fermé le stockage de cette page.',
  'The browser could not read this file.': 'Le navigateur n’a pas pu lire ce fichier.',
  'The browser did not let this page start its training worker.':
    'Le navigateur n’a pas laissé cette page démarrer son processus d’entraînement.',
  'The browser did not {0} within {1} seconds.': 'Le navigateur n’a pas réussi, en {1} secondes, à {0}.',
  'The browser does not allow this page to store data.':
    'Le navigateur n’autorise pas cette page à enregistrer des données.',
  'The browser ended the training worker.': 'Le navigateur a mis fin au processus d’entraînement.',
  'The browser failed while it looked for a GPU.': 'Le navigateur a échoué en cherchant un GPU.',
  'The data on this device is from a newer version of this page.':
    'Les données sur cet appareil viennent d’une version plus récente de cette page.',
  'The download of {0} stopped: nothing has arrived for {1} seconds.':
    'Le téléchargement de {0} s’est arrêté : rien n’est arrivé depuis {1} secondes.',
  'The driver has not compiled {0} in {1} seconds.': 'Le pilote n’a pas compilé {0} en {1} secondes.',
  'The engine has not been opened.': 'Le moteur n’a pas été ouvert.',
  'The engine is not running.': 'Le moteur ne tourne pas.',
  'The engine is still starting.': 'Le moteur est encore en train de démarrer.',
  'The field "version" is missing.': 'Le champ "version" manque.',
  'The field "version" must be 1 or {0}.': 'Le champ "version" doit être 1 ou {0}.',
  'The field "{0}" is missing.': 'Le champ "{0}" manque.',
  'The field "{0}" {1}.': 'Le champ "{0}" est incorrect : {1}.',
  'The file contains no GPT-2 model: wte.weight, wpe.weight or the layers are missing.':
    'Le fichier ne contient pas de modèle GPT-2 : wte.weight, wpe.weight ou les couches manquent.',
  'The file tokenizer.json is damaged, or belongs to another version of this page.':
    'Le fichier tokenizer.json est abîmé ou appartient à une autre version de cette page.',
  'The graphics card is out of memory.': 'La carte graphique n’a plus de mémoire.',
  'The graphics device has not answered for {0} seconds.': 'La carte graphique ne répond pas depuis {0} secondes.',
  'The graphics device stopped responding.': 'La carte graphique a cessé de répondre.',
  'The graphics device was lost.': 'La carte graphique a été perdue.',
  'The graphics driver computes wrong results since it was restarted.':
    'Le pilote graphique calcule de faux résultats depuis qu’il a redémarré.',
  'The graphics driver computes wrong results, with the plain kernels too.':
    'Le pilote graphique calcule de faux résultats, même avec les noyaux simples.',
  'The graphics driver refused a command.': 'Le pilote graphique a refusé une commande.',
  'The graphics driver restarted. Press Recover to continue from the last checkpoint; your labels are safe.':
    'Le pilote graphique a redémarré. Appuyez sur Rétablir pour continuer au dernier point de sauvegarde ; vos classements sont en sécurité.',
  'The kernel {0} did not compile.': 'Le noyau {0} n’a pas compilé.',
  'The lesson “{0}” cannot be opened. {1}': 'La leçon « {0} » ne peut pas être ouverte. {1}',
  'The lists do not match: {0}.': 'Les listes ne concordent pas : {0}.',
  'The network answered with a web page in place of {0}. Sign in to the network, or ask for this site to be let through its filter.':
    'Le réseau a répondu par une page web à la place de {0}. Connectez-vous au réseau, ou demandez que son filtre laisse passer ce site.',
  'The page’s address asks for WebGPU, which is not available. {0}':
    'L’adresse de la page demande WebGPU, qui n’est pas disponible. {0}',
  'The policy before this update is no longer here.': 'La politique d’avant cette mise à jour n’est plus ici.',
  'The safetensors file cannot be read: its header is not JSON.':
    'Le fichier safetensors ne peut pas être lu : son en-tête n’est pas du JSON.',
  'The safetensors file cannot be read: {0}.': 'Le fichier safetensors ne peut pas être lu : {0}.',
  'The saved state cannot be read.': 'L’état enregistré ne peut pas être lu.',
  'The saved state could not be used. Reset this phase to restart it from the results of the earlier phases.':
    'L’état enregistré n’a pas pu être utilisé. Réinitialisez cette phase pour la relancer à partir des résultats des phases précédentes.',
  'The saved state is damaged: a part of it is missing or changed.':
    'L’état enregistré est abîmé : une partie manque ou a changé.',
  'The saved training state is from another model.': 'L’état d’entraînement enregistré vient d’un autre modèle.',
  'The shader of {0} has no binding named {1}.': 'Le shader de {0} n’a pas de liaison nommée {1}.',
  'The state after step {0} cannot be read.': 'L’état après le pas {0} ne peut pas être lu.',
  'The state after step {0} is damaged: a part of it is missing or changed.':
    'L’état après le pas {0} est abîmé : une partie manque ou a changé.',
  'The state after step {0} is not kept any more.': 'L’état après le pas {0} n’est plus conservé.',
  'The storage of this page has not answered for {0} seconds.':
    'Le stockage de cette page ne répond pas depuis {0} secondes.',
  'The texts to pick from cannot be read.': 'Les textes à choisir ne peuvent pas être lus.',
  'The trained weights cannot be read: {0} does not match the model they were trained from.':
    'Les poids entraînés ne peuvent pas être lus : {0} ne correspond pas au modèle d’où part leur entraînement.',
  'The training has diverged. Reset this phase and lower its learning rate.':
    'L’entraînement a divergé. Réinitialisez cette phase et baissez son taux d’apprentissage.',
  'The training of this model has diverged: not all of its weights are numbers.':
    'L’entraînement de ce modèle a divergé : ses poids ne sont pas tous des nombres.',
  'The training record of an example cannot be read.': 'Le journal d’entraînement d’un exemple ne peut pas être lu.',
  'The training worker could not be downloaded.': 'Le processus d’entraînement n’a pas pu être téléchargé.',
  'The training worker has not answered for {0} seconds.':
    'Le processus d’entraînement ne répond pas depuis {0} secondes.',
  'The training worker stopped.': 'Le processus d’entraînement s’est arrêté.',
  'The training worker stopped: a message of it could not be read.':
    'Le processus d’entraînement s’est arrêté : un de ses messages n’a pas pu être lu.',
  'The training worker was stopped.': 'Le processus d’entraînement a été arrêté.',
  'The weights are not finite numbers after step {0}, so the last saved state was kept instead.':
    'Après le pas {0}, les poids ne sont pas des nombres finis ; le dernier état enregistré a donc été gardé à la place.',
  'The weights do not fit this model: {0} must have {1} numbers.':
    'Les poids ne vont pas avec ce modèle : {0} doit avoir {1} nombres.',
  'There are no demonstrations to learn from.': 'Il n’y a pas de démonstrations dont apprendre.',
  'There are no kernels named “{0}” here.': 'Il n’y a pas ici de noyaux nommés « {0} ».',
  'There are no rankings to learn from yet.': 'Il n’y a pas encore de classements dont apprendre.',
  'There are {0} kept runs, and there is no room for more.':
    'Il y a {0} entraînements conservés, et il n’y a plus de place.',
  'There is already a record with this id.': 'Il y a déjà une entrée avec cet identifiant.',
  'There is no field "{0}".': 'Il n’y a pas de champ "{0}".',
  'There is no model of yours here yet.': 'Il n’y a pas encore de modèle de vous ici.',
  'There is no reward model yet.': 'Il n’y a pas encore de modèle de récompense.',
  'There is no run here to go back in or to keep.':
    'Il n’y a pas ici d’entraînement où revenir en arrière ou à conserver.',
  'There is no run to save.': 'Il n’y a pas d’entraînement à enregistrer.',
  'There is no setting named “{0}” here.': 'Il n’y a pas ici de réglage nommé « {0} ».',
  'There is not enough disk space for this page to save its data.':
    'Il n’y a pas assez d’espace disque pour que cette page enregistre ses données.',
  'These settings are not a list of names and numbers.': 'Ces réglages ne sont pas une liste de noms et de nombres.',
  'These weights have diverged. Reset their phase and train it again.':
    'Ces poids ont divergé. Réinitialisez leur phase et entraînez-la de nouveau.',
  'This .zip has no {0}, so it was not exported from this page.':
    'Ce .zip n’a pas de {0} ; il n’a donc pas été exporté de cette page.',
  'This .zip is damaged; its download may have been interrupted.':
    'Ce .zip est abîmé ; son téléchargement a peut-être été interrompu.',
  'This browser does not support WebAssembly SIMD.': 'Ce navigateur ne prend pas en charge WebAssembly SIMD.',
  'This browser does not support WebGPU.': 'Ce navigateur ne prend pas en charge WebGPU.',
  'This browser offers pages no storage (IndexedDB).': 'Ce navigateur n’offre pas de stockage aux pages (IndexedDB).',
  'This browser supports WebGPU but found no GPU that it may use.':
    'Ce navigateur prend en charge WebGPU, mais n’a trouvé aucun GPU qu’il puisse utiliser.',
  'This file is empty.': 'Ce fichier est vide.',
  'This file is larger than 32 MB, the limit for labels.': 'Ce fichier dépasse 32 Mo, la limite pour des classements.',
  'This file is not a recording, or its download was interrupted.':
    'Ce fichier n’est pas un enregistrement, ou son téléchargement a été interrompu.',
  'This file is not a recording.': 'Ce fichier n’est pas un enregistrement.',
  'This file is not text.': 'Ce fichier n’est pas du texte.',
  'This file is too large to be a recording.': 'Ce fichier est trop gros pour être un enregistrement.',
  'This file is {0}, which is made for other programs and has no rankings.':
    'Ce fichier est {0}, qui est destiné à d’autres programmes et ne contient pas de classements.',
  'This kept run cannot be read.': 'Cet entraînement conservé ne peut pas être lu.',
  'This kept run is not here any more.': 'Cet entraînement conservé n’est plus ici.',
  'This line has more than {0} characters, the limit for a ranking.':
    'Cette ligne a plus de {0} caractères, la limite pour un classement.',
  'This line is not a comparison.': 'Cette ligne n’est pas une comparaison.',
  'This line is not valid JSON; it may have been cut off.':
    'Cette ligne n’est pas du JSON valide ; elle a peut-être été coupée.',
  'This machine cannot use {0}: they do not compile, or compute wrong results.':
    'Cette machine ne peut pas utiliser ces noyaux ({0}) : ils ne compilent pas ou calculent de faux résultats.',
  'This method needs a reward model, and there is none yet.':
    'Cette méthode a besoin d’un modèle de récompense, et il n’y en a pas encore.',
  'This model does not have the size of its base model, {0}.':
    'Ce modèle n’a pas la taille de son modèle de base, {0}.',
  'This model is damaged, or was changed after it was saved.':
    'Ce modèle est abîmé, ou a été changé après avoir été enregistré.',
  'This model was made from a base model that this page does not have, so it cannot write here.':
    'Ce modèle a été fait à partir d’un modèle de base que cette page n’a pas ; il ne peut donc pas écrire ici.',
  'This model was saved by a newer version of this page.':
    'Ce modèle a été enregistré par une version plus récente de cette page.',
  'This page could not use its storage.': 'Cette page n’a pas pu utiliser son stockage.',
  'This recording is damaged.': 'Cet enregistrement est abîmé.',
  'This recording is empty.': 'Cet enregistrement est vide.',
  'This recording was made by a newer version of this page.':
    'Cet enregistrement vient d’une version plus récente de cette page.',
  'This setting cannot be changed during a run.': 'Ce réglage ne peut pas être changé pendant un entraînement.',
  'Train one at the station before, or choose DPO.': 'Entraînez-en un à la station précédente, ou choisissez DPO.',
  'Train one first.': 'Entraînez-en d’abord un.',
  'Until then, new work is lost when this tab closes.':
    'D’ici là, tout nouveau travail sera perdu à la fermeture de cet onglet.',
  'Update the browser and the graphics driver. Until then, choose other kernels under “Where this runs”.':
    'Mettez à jour le navigateur et le pilote graphique. D’ici là, choisissez d’autres noyaux sous « Où cela tourne ».',
  'Use Chrome or Edge 114 or newer, Safari 26, or Firefox 141 on Windows, over https or localhost, with hardware acceleration turned on. Your work stays on this device.':
    'Utilisez Chrome ou Edge 114 ou plus récent, Safari 26, ou Firefox 141 sous Windows, par https ou localhost, avec l’accélération matérielle activée. Votre travail reste sur cet appareil.',
  'Wait until that tab is done.': 'Attendez que cet onglet ait fini.',
  'WebAssembly, four numbers at a time': 'WebAssembly, quatre nombres à la fois',
  'What the run has learned lately could not be saved.':
    'Ce que l’entraînement a appris en dernier n’a pas pu être enregistré.',
  'What you trained from our {0} can continue only once the {1} has been downloaded.':
    'Ce que vous avez entraîné à partir de notre {0} ne pourra continuer qu’après le téléchargement de notre {1}.',
  'Whoever trained it needs a lower learning rate.':
    'Il faut un taux d’apprentissage plus bas à la personne qui l’a entraîné.',
  'With these settings the run ends at step {0}, and it is there already.':
    'Avec ces réglages, l’entraînement finit au pas {0}, et il y est déjà.',
  'You selected WebGPU, which is not available. {0}': 'Vous avez choisi WebGPU, qui n’est pas disponible. {0}',
  advantages: 'avantages',
  'blocks in workgroup memory': 'blocs en mémoire de groupe',
  'find a GPU': 'trouver un GPU',
  'fold {0} of {1}': 'partie {0} sur {1}',
  imitator: 'imitateur',
  'it has {0} bytes of data, but its header describes {1}':
    'il a {0} octets de données, mais son en-tête en décrit {1}',
  'it is larger than {0} MiB': 'il dépasse {0} Mio',
  'it is shorter than its own header': 'il est plus court que son propre en-tête',
  'its header is not a JSON object': 'son en-tête n’est pas un objet JSON',
  'its header length is wrong': 'la longueur de son en-tête est fausse',
  'its metadata is not an object': 'ses métadonnées ne sont pas un objet',
  judge: 'juge',
  'metadata {0} is not a string': 'la métadonnée {0} n’est pas une chaîne',
  'more than {0}': 'plus de {0}',
  'name its GPU': 'nommer son GPU',
  'no type': 'aucun type',
  'open the GPU that it found': 'ouvrir le GPU qu’il a trouvé',
  'operands read directly from memory': 'opérandes lus directement en mémoire',
  'other kernels': 'autres noyaux',
  paused: 'mis en pause',
  'plain kernels': 'noyaux simples',
  'rankings up to round {0}': 'classements jusqu’au tour {0}',
  reloaded: 'rechargé',
  resumed: 'repris',
  rollout: 'rollout',
  'rows shared by subgroup broadcast': 'lignes partagées par diffusion dans le sous-groupe',
  score: 'score',
  'tensor {0} has no description': 'le tenseur {0} n’a pas de description',
  'tensor {0} has no valid data_offsets': 'le tenseur {0} n’a pas de data_offsets valides',
  'tensor {0} has no valid shape': 'le tenseur {0} n’a pas de forme valide',
  'tensor {0} has {1}; F32, F16, BF16 and U8 are supported':
    'le tenseur {0} a {1} ; F32, F16, BF16 et U8 sont pris en charge',
  'the data of tensor {0} do not match its shape [{1}]':
    'les données du tenseur {0} ne correspondent pas à sa forme [{1}]',
  'the fastest with WebGPU': 'les plus rapides avec WebGPU',
  'there is a gap or an overlap before tensor {0}': 'il y a un trou ou un chevauchement avant le tenseur {0}',
  'tiles of {0} × {1}, {2}': 'tuiles de {0} × {1}, {2}',
  update: 'mise à jour',
  'must be a text': 'doit être un texte',
  'must have at most {0} characters': 'doit avoir au plus {0} caractères',
  'must not be empty': 'ne doit pas être vide',
  'must be a number': 'doit être un nombre',
  'must be a whole number': 'doit être un nombre entier',
  'must be {0} or more': 'doit valoir au moins {0}',
  'must be true or false': 'doit être true ou false',
  'must be base, sft or tuned': 'doit être base, sft ou tuned',
  'must be a list of texts': 'doit être une liste de textes',
  'must contain at least two texts': 'doit contenir au moins deux textes',
  'must contain at most nine texts': 'doit contenir au plus neuf textes',
  'must be a list of true and false': 'doit être une liste de true et de false',
  'must be 9 or less': 'doit valoir au plus 9',
  'must be a list of numbers': 'doit être une liste de nombres',
  'must name a person or a simulated labeler': 'doit désigner une personne ou un annotateur simulé',
  'must name a policy or a bank': 'doit désigner une politique ou une banque',
  'must be one of {0}': 'doit être l’une de ces valeurs : {0}',
  'must be train or test': 'doit être train ou test',
  'must be a list of lists of texts': 'doit être une liste de listes de textes',
  'must be a list of lists': 'doit être une liste de listes',
  'responses, ranks and finished must have the same length':
    'responses, ranks et finished doivent avoir la même longueur',
  '{0} arrived damaged, twice in a row.': '{0} est arrivé abîmé, deux fois de suite.',
  '{0} could not be downloaded.': '{0} n’a pas pu être téléchargé.',
  '{0} could not be downloaded: the server answered {1}.': '{0} n’a pas pu être téléchargé : le serveur a répondu {1}.',
  '{0} instead of {1}': '{0} au lieu de {1}',
  '{0} must be a whole number from {1} to {2}.': '{0} doit être un nombre entier de {1} à {2}.',
  '{0} must be a number from {1} to {2}.': '{0} doit être un nombre de {1} à {2}.',
  '{0} must be one of these: {1}.': '{0} : il faut l’une de ces valeurs : {1}.',
  '{0} need {1} MiB in one piece, and this machine allows {2} MiB.':
    '{0} : il faut {1} Mio d’un seul tenant, et cette machine en permet {2}.',
  '{0} rollouts cannot be split into {1} minibatches of equal size.':
    '{0} rollouts ne peuvent pas être partagés en {1} mini-lots de même taille.',
  '{0}, {1} GFLOP/s': '{0}, {1} GFLOP/s',
  '{0}: {1} rollouts cannot be split into groups of {2} and {3} minibatches.':
    '{0} : {1} rollouts ne peuvent pas être partagés en groupes de {2} et en {3} mini-lots.',
  '“{0}…” is too long: it has {1} tokens, and this model reads {2}.':
    '« {0}… » est trop long : il a {1} tokens, et ce modèle en lit {2}.',
  'Reads every response and ranks by what is helpful, true and polite.':
    'Lit chaque réponse et classe selon ce qui est utile, vrai et poli.',
  'Shares the careful labeler’s taste, but reads too fast.':
    'A les goûts de l’annotateur « careful », mais lit trop vite.',
  'Prefers whatever comes first.': 'Préfère ce qui vient en premier.',
  'Mistakes length for quality.': 'Prend la longueur pour de la qualité.',
  'Ranks at random half of the time.': 'Classe au hasard une fois sur deux.',
  'Likes cheerful answers above all.': 'Aime avant tout les réponses joyeuses.',
  'Likes short answers.': 'Aime les réponses courtes.',
  'Ranks everything the wrong way round.': 'Classe tout à l’envers.',
  'Like the careful labeler, but stricter about falsehoods and rude words.':
    'Comme l’annotateur « careful », mais plus sévère envers le faux et les mots impolis.',
  'Like the careful labeler, but prefers shorter answers.':
    'Comme l’annotateur « careful », mais préfère les réponses plus courtes.',
  'Like the careful labeler, but prefers a cheerful tone.':
    'Comme l’annotateur « careful », mais préfère un ton joyeux.',
  'Likes the longest text, whatever it says.': 'Aime le texte le plus long, quoi qu’il dise.',
  'Likes the shortest text, whatever it says.': 'Aime le texte le plus court, quoi qu’il dise.',
  'Likes polite texts, and nothing else counts.': 'Aime les textes polis, et rien d’autre ne compte.',
  'Likes rude texts, and nothing else counts.': 'Aime les textes impolis, et rien d’autre ne compte.',
  'Likes texts that bring in an animal.': 'Aime les textes où il y a un animal.',
  'Likes texts that do what was asked, true or not.': 'Aime les textes qui font ce qui était demandé, vrais ou non.',
};
