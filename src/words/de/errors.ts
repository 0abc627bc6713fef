// What can go wrong, and what to do next, in German.
import type { ErrorText } from '../en/texts.ts';

export const ERRORS: Record<ErrorText, string> = {
  'A WebAssembly kernel aborted.': 'Ein WebAssembly-Kernel ist abgebrochen.',
  'A graphics card was found, but the browser could not open it.':
    'Eine Grafikkarte wurde gefunden, aber der Browser konnte sie nicht öffnen.',
  'A kept run needs a name.': 'Ein gesicherter Lauf braucht einen Namen.',
  'A part of this page could not be downloaded, so what you saved here is not shown. It is still there.':
    'Ein Teil dieser Seite konnte nicht geladen werden, darum ist nicht zu sehen, was du hier gespeichert hast. Es ist noch da.',
  'A part of this page could not be downloaded.': 'Ein Teil dieser Seite konnte nicht geladen werden.',
  'Add one below.': 'Füge unten eine hinzu.',
  'All rankings are of held-out prompts, which only measure.':
    'Alle Rangfolgen gehören zu zurückgehaltenen Prompts, die nur zum Messen da sind.',
  'Allow it in the browser’s settings for this site, or leave the private window. {0}':
    'Erlaube es in den Einstellungen des Browsers für diese Website, oder verlasse das private Fenster. {0}',
  'Another tab may have deleted it.': 'Vielleicht hat ein anderer Tab ihn gelöscht.',
  'Another tab of this page has changed this run since.':
    'Ein anderer Tab dieser Seite hat diesen Lauf inzwischen geändert.',
  'Another tab of this page is training.': 'Ein anderer Tab dieser Seite trainiert gerade.',
  'Another tab still uses an older version of this page.':
    'Ein anderer Tab verwendet noch eine ältere Version dieser Seite.',
  'Ask for the file again.': 'Bitte noch einmal um die Datei.',
  'At step {0}, the training computed something that is not a finite number.':
    'Bei Schritt {0} hat das Training etwas berechnet, das keine endliche Zahl ist.',
  'Browsers allow WebGPU only on https pages and on localhost, and this page is neither.':
    'Browser erlauben WebGPU nur auf https-Seiten und auf localhost, und diese Seite ist keins von beiden.',
  'Change that setting, then try again.': 'Ändere diese Einstellung und versuch es dann noch einmal.',
  'Check your connection and reload the page.': 'Prüfe deine Verbindung und lade die Seite neu.',
  'Choose a .zip or comparisons.jsonl file exported from this page.':
    'Wähle ein .zip oder eine comparisons.jsonl, die aus dieser Seite exportiert wurde.',
  'Choose a recording that was saved from this page.':
    'Wähle eine Aufzeichnung, die von dieser Seite gespeichert wurde.',
  'Choose minibatches that divide the rollouts evenly.':
    'Wähle eine Zahl von Minibatches, durch die sich die Rollouts ohne Rest teilen lassen.',
  'Choose one of these: {0}.': 'Möglich sind: {0}.',
  'Choose other kernels.': 'Wähle andere Kernel.',
  'Choose rollouts that both numbers divide evenly.':
    'Wähle eine Zahl von Rollouts, die sich durch beide Zahlen ohne Rest teilen lässt.',
  'Choose smaller batches or the smaller model.': 'Wähle kleinere Batches oder das kleinere Modell.',
  'Choose the model.safetensors of a GPT-2 model.': 'Wähle die model.safetensors eines GPT-2-Modells.',
  'Close other tabs that use the GPU, or choose the smaller model.':
    'Schließe andere Tabs, die die GPU benutzen, oder wähle das kleinere Modell.',
  'Close other tabs, or choose smaller batches or the smaller model.':
    'Schließe andere Tabs, oder wähle kleinere Batches oder das kleinere Modell.',
  'Close that tab, then reload this one.': 'Schließe jenen Tab und lade dann diesen neu.',
  'Delete it.': 'Lösche ihn.',
  'Delete one that you no longer need, then keep this one.':
    'Lösche einen, den du nicht mehr brauchst, und sichere dann diesen.',
  'Everybody needs the same version of this page.': 'Alle brauchen dieselbe Version dieser Seite.',
  'Everything works, but your work is lost when this tab closes. Another browser, or no private window, can keep it.':
    'Alles funktioniert, aber deine Arbeit geht verloren, wenn dieser Tab geschlossen wird. Ein anderer Browser oder ein normales statt eines privaten Fensters kann sie behalten.',
  'Free some disk space or leave the private window, then try again. Until then, new work is lost when this tab closes.':
    'Schaffe Platz auf dem Datenträger oder verlasse das private Fenster, und versuch es dann noch einmal. Bis dahin geht Neues verloren, wenn dieser Tab geschlossen wird.',
  'Give it one, then try again.': 'Gib ihm einen und versuch es dann noch einmal.',
  'It cannot go on, because it was made from another {0} than the one that is here now.':
    'Der Lauf kann nicht weitergehen, weil er mit einem anderen {0} entstanden ist als dem, der jetzt hier ist.',
  'It cannot go on, because the saved state of the {0} that it was made from cannot be used.':
    'Der Lauf kann nicht weitergehen, weil der {0}, mit dem er entstanden ist, sich aus dem gespeicherten Stand nicht laden lässt.',
  'It takes effect at the next start.': 'Sie gilt ab dem nächsten Start.',
  'Let it run for longer, or go back to an earlier step.':
    'Lass ihn länger laufen oder geh zu einem früheren Schritt zurück.',
  'Let it start from the SFT model.': 'Lass ihn mit dem SFT-Modell beginnen.',
  'Line {0} already has this id.': 'Zeile {0} hat schon diese id.',
  'Nothing has been saved of it.': 'Davon ist nichts gespeichert.',
  'Nothing was changed here. Choose another step to go back to.':
    'Hier wurde nichts geändert. Wähle einen anderen Schritt, zu dem du zurückgehst.',
  'Nothing was changed here. Wait until that has finished, or stop it, then try again.':
    'Hier wurde nichts geändert. Warte, bis das fertig ist, oder halte es an, und versuch es dann noch einmal.',
  'Nothing was overwritten: what the other tab saved is shown here now. Press Play or Reset again to go on from there.':
    'Nichts wurde überschrieben: Hier ist jetzt zu sehen, was der andere Tab gespeichert hat. Drücke noch einmal „Start“ oder „Zurücksetzen“, um von dort weiterzumachen.',
  'Only the first {0} lines are read.': 'Nur die ersten {0} Zeilen werden gelesen.',
  'Only the tiled WebGPU kernels read halves. Measure without --kernels plain.':
    'Nur die gekachelten WebGPU-Kernel lesen halbe Genauigkeit. Miss ohne --kernels plain.',
  'Our judge, from which this one is to start, is not here.':
    'Unser Juror, mit dem dieser beginnen soll, ist nicht hier.',
  'Our results cannot be read.': 'Unsere Ergebnisse können nicht gelesen werden.',
  'Our trained example for this station is missing. {0}': 'Unser trainiertes Beispiel für diese Station fehlt. {0}',
  'Press Play to start one.': 'Drücke „Start“, um einen zu beginnen.',
  'Press Recover to start a new one from the last checkpoint; your labels are safe.':
    'Drücke „Wiederherstellen“, um vom letzten Checkpoint aus neu zu starten; deine Labels sind sicher.',
  'Press Step to make another update.': 'Drücke „Schritt“, um noch ein Update zu machen.',
  'Rank some texts, or let the simulated labeler do it.':
    'Ordne ein paar Texte, oder überlass es dem simulierten Labeler.',
  'Rank texts for other prompts too.': 'Ordne auch Texte zu anderen Prompts.',
  'Refused before.': 'Schon einmal abgelehnt.',
  'Reload the page to download it again.': 'Lade die Seite neu, um sie noch einmal herunterzuladen.',
  'Reload the page to get the newest version.': 'Lade die Seite neu, um die neueste Version zu bekommen.',
  'Reload the page. If that does not help, reset this phase.':
    'Lade die Seite neu. Wenn das nicht hilft, setze diese Phase zurück.',
  'Reload the page. {0}': 'Lade die Seite neu. {0}',
  'Reload the page; your work is kept.': 'Lade die Seite neu; deine Arbeit bleibt erhalten.',
  'Reload this page to get the newer version, then take the file in again.':
    'Lade diese Seite neu, um die neuere Version zu bekommen, und lies die Datei dann noch einmal ein.',
  'Reload this tab to get that version. {0}': 'Lade diesen Tab neu, um jene Version zu bekommen. {0}',
  'Shorten the answer.': 'Kürze die Antwort.',
  'Shorten the prompt.': 'Kürze den Prompt.',
  'Something went wrong that this page did not expect.':
    'Etwas ist schiefgegangen, womit diese Seite nicht gerechnet hat.',
  'Teach one at “Your taste”, or train one at “Imitate” or “Improve”, then save it.':
    'Bring einem bei „Geschmack“ etwas bei, oder trainiere eins bei „Nachahmen“ oder „Verbessern“, und speichere es dann.',
  'Tensor {0} contains {1}, which is not a byte.': 'Tensor {0} enthält {1}; das ist kein Byte.',
  'Tensor {0} contains {1}, which is too large for F16.': 'Tensor {0} enthält {1}; das ist zu groß für F16.',
  'Tensor {0} has {1} numbers, which does not match its shape [{2}].':
    'Tensor {0} hat {1} Zahlen; das passt nicht zu seiner Form [{2}].',
  'The answer “{0}…” is too long: with its prompt it has {1} tokens, but the model’s context is {2}.':
    'Die Antwort „{0}…“ ist zu lang: Mit ihrem Prompt hat sie {1} Tokens, aber der Kontext des Modells ist {2}.',
  'The browser allows this page no more memory.': 'Der Browser erlaubt dieser Seite keinen weiteren Speicher.',
  'The browser cannot store this kind of data.': 'Der Browser kann Daten dieser Art nicht speichern.',
  'The browser closed the storage of this page.': 'Der Browser hat den Speicher dieser Seite geschlossen.',
  'The browser could not read this file.': 'Der Browser konnte diese Datei nicht lesen.',
  'The browser did not let this page start its training worker.':
    'Der Browser hat diese Seite ihren Trainings-Worker nicht starten lassen.',
  'The browser did not {0} within {1} seconds.': 'Der Browser sollte {0}, hat aber in {1} Sekunden nicht geantwortet.',
  'The browser does not allow this page to store data.': 'Der Browser erlaubt dieser Seite nicht, Daten zu speichern.',
  'The browser ended the training worker.': 'Der Browser hat den Trainings-Worker beendet.',
  'The browser failed while it looked for a GPU.': 'Der Browser ist bei der Suche nach einer GPU gescheitert.',
  'The data on this device is from a newer version of this page.':
    'Die Daten auf diesem Gerät stammen von einer neueren Version dieser Seite.',
  'The download of {0} stopped: nothing has arrived for {1} seconds.':
    'Der Download von {0} stockt: Seit {1} Sekunden ist nichts angekommen.',
  'The driver has not compiled {0} in {1} seconds.': 'Der Treiber hat {0} in {1} Sekunden nicht kompiliert.',
  'The engine has not been opened.': 'Die Engine wurde nicht geöffnet.',
  'The engine is not running.': 'Die Engine läuft nicht.',
  'The engine is still starting.': 'Die Engine startet noch.',
  'The field "version" is missing.': 'Das Feld "version" fehlt.',
  'The field "version" must be 1 or {0}.': 'Das Feld "version" muss 1 oder {0} sein.',
  'The field "{0}" is missing.': 'Das Feld "{0}" fehlt.',
  'The field "{0}" {1}.': 'Das Feld "{0}" {1}.',
  'The file contains no GPT-2 model: wte.weight, wpe.weight or the layers are missing.':
    'Die Datei enthält kein GPT-2-Modell: wte.weight, wpe.weight oder die Schichten fehlen.',
  'The file tokenizer.json is damaged, or belongs to another version of this page.':
    'Die Datei tokenizer.json ist beschädigt oder gehört zu einer anderen Version dieser Seite.',
  'The graphics card is out of memory.': 'Die Grafikkarte hat keinen Speicher mehr frei.',
  'The graphics device has not answered for {0} seconds.': 'Das Grafikgerät hat seit {0} Sekunden nicht geantwortet.',
  'The graphics device stopped responding.': 'Das Grafikgerät antwortet nicht mehr.',
  'The graphics device was lost.': 'Das Grafikgerät ging verloren.',
  'The graphics driver computes wrong results since it was restarted.':
    'Der Grafiktreiber rechnet falsch, seit er neu gestartet wurde.',
  'The graphics driver computes wrong results, with the plain kernels too.':
    'Der Grafiktreiber rechnet falsch, auch mit den einfachen Kerneln.',
  'The graphics driver refused a command.': 'Der Grafiktreiber hat einen Befehl abgelehnt.',
  'The graphics driver restarted. Press Recover to continue from the last checkpoint; your labels are safe.':
    'Der Grafiktreiber wurde neu gestartet. Drücke „Wiederherstellen“, um vom letzten Checkpoint aus weiterzumachen; deine Labels sind sicher.',
  'The kernel {0} did not compile.': 'Der Kernel {0} ließ sich nicht kompilieren.',
  'The lesson “{0}” cannot be opened. {1}': 'Die Lektion „{0}“ kann nicht geöffnet werden. {1}',
  'The lists do not match: {0}.': 'Die Listen passen nicht zusammen: {0}.',
  'The network answered with a web page in place of {0}. Sign in to the network, or ask for this site to be let through its filter.':
    'Das Netzwerk hat mit einer Webseite statt mit {0} geantwortet. Melde dich im Netzwerk an, oder bitte darum, dass sein Filter diese Website durchlässt.',
  'The page’s address asks for WebGPU, which is not available. {0}':
    'Die Adresse der Seite verlangt WebGPU, das nicht verfügbar ist. {0}',
  'The policy before this update is no longer here.': 'Die Policy vor diesem Update ist nicht mehr hier.',
  'The safetensors file cannot be read: its header is not JSON.':
    'Die safetensors-Datei kann nicht gelesen werden: Ihr Header ist kein JSON.',
  'The safetensors file cannot be read: {0}.': 'Die safetensors-Datei kann nicht gelesen werden: {0}.',
  'The saved state cannot be read.': 'Der gespeicherte Stand kann nicht gelesen werden.',
  'The saved state could not be used. Reset this phase to restart it from the results of the earlier phases.':
    'Der gespeicherte Stand konnte nicht verwendet werden. Setze diese Phase zurück, um sie mit den Ergebnissen der früheren Phasen neu zu beginnen.',
  'The saved state is damaged: a part of it is missing or changed.':
    'Der gespeicherte Stand ist beschädigt: Ein Teil davon fehlt oder ist verändert.',
  'The saved training state is from another model.': 'Der gespeicherte Trainingsstand stammt von einem anderen Modell.',
  'The shader of {0} has no binding named {1}.': 'Der Shader von {0} hat kein Binding namens {1}.',
  'The state after step {0} cannot be read.': 'Der Stand nach Schritt {0} kann nicht gelesen werden.',
  'The state after step {0} is damaged: a part of it is missing or changed.':
    'Der Stand nach Schritt {0} ist beschädigt: Ein Teil davon fehlt oder ist verändert.',
  'The state after step {0} is not kept any more.': 'Der Stand nach Schritt {0} ist nicht mehr gesichert.',
  'The storage of this page has not answered for {0} seconds.':
    'Der Speicher dieser Seite hat seit {0} Sekunden nicht geantwortet.',
  'The texts to pick from cannot be read.': 'Die Texte zum Auswählen können nicht gelesen werden.',
  'The trained weights cannot be read: {0} does not match the model they were trained from.':
    'Die trainierten Gewichte können nicht gelesen werden: {0} passt nicht zu dem Modell, von dem ihr Training ausging.',
  'The training has diverged. Reset this phase and lower its learning rate.':
    'Das Training ist divergiert. Setze diese Phase zurück und senke ihre Lernrate.',
  'The training of this model has diverged: not all of its weights are numbers.':
    'Das Training dieses Modells ist divergiert: Nicht alle seine Gewichte sind Zahlen.',
  'The training record of an example cannot be read.':
    'Das Trainingsprotokoll eines Beispiels kann nicht gelesen werden.',
  'The training worker could not be downloaded.': 'Der Trainings-Worker konnte nicht geladen werden.',
  'The training worker has not answered for {0} seconds.':
    'Der Trainings-Worker hat seit {0} Sekunden nicht geantwortet.',
  'The training worker stopped.': 'Der Trainings-Worker endete.',
  'The training worker stopped: a message of it could not be read.':
    'Der Trainings-Worker endete: Eine Nachricht von ihm konnte nicht gelesen werden.',
  'The training worker was stopped.': 'Der Trainings-Worker wurde beendet.',
  'The weights are not finite numbers after step {0}, so the last saved state was kept instead.':
    'Die Gewichte sind nach Schritt {0} keine endlichen Zahlen; darum wurde stattdessen der letzte gespeicherte Stand behalten.',
  'The weights do not fit this model: {0} must have {1} numbers.':
    'Die Gewichte passen nicht zu diesem Modell: {0} muss {1} Zahlen haben.',
  'There are no demonstrations to learn from.': 'Es gibt keine Musterantworten, aus denen gelernt werden kann.',
  'There are no kernels named “{0}” here.': 'Hier gibt es keine Kernel namens „{0}“.',
  'There are no rankings to learn from yet.': 'Es gibt noch keine Rangfolgen, aus denen gelernt werden kann.',
  'There are {0} kept runs, and there is no room for more.':
    'Es gibt {0} gesicherte Läufe, und für mehr ist kein Platz.',
  'There is already a record with this id.': 'Es gibt schon einen Eintrag mit dieser id.',
  'There is no field "{0}".': 'Es gibt kein Feld "{0}".',
  'There is no model of yours here yet.': 'Hier ist noch kein Modell von dir.',
  'There is no reward model yet.': 'Es gibt noch kein Reward-Modell.',
  'There is no run here to go back in or to keep.':
    'Hier gibt es keinen Lauf, in dem du zurückgehen oder den du sichern könntest.',
  'There is no run to save.': 'Es gibt keinen Lauf zu speichern.',
  'There is no setting named “{0}” here.': 'Hier gibt es keine Einstellung namens „{0}“.',
  'There is not enough disk space for this page to save its data.':
    'Der Speicherplatz reicht nicht, damit diese Seite ihre Daten speichern kann.',
  'These settings are not a list of names and numbers.': 'Diese Einstellungen sind keine Liste von Namen und Zahlen.',
  'These weights have diverged. Reset their phase and train it again.':
    'Diese Gewichte sind divergiert. Setze ihre Phase zurück und trainiere sie noch einmal.',
  'This .zip has no {0}, so it was not exported from this page.':
    'Dieses .zip enthält keine {0}, es wurde also nicht aus dieser Seite exportiert.',
  'This .zip is damaged; its download may have been interrupted.':
    'Dieses .zip ist beschädigt; vielleicht wurde der Download unterbrochen.',
  'This browser does not support WebAssembly SIMD.': 'Dieser Browser unterstützt WebAssembly SIMD nicht.',
  'This browser does not support WebGPU.': 'Dieser Browser unterstützt WebGPU nicht.',
  'This browser offers pages no storage (IndexedDB).': 'Dieser Browser bietet Seiten keinen Speicher (IndexedDB).',
  'This browser supports WebGPU but found no GPU that it may use.':
    'Dieser Browser unterstützt WebGPU, hat aber keine GPU gefunden, die er benutzen darf.',
  'This file is empty.': 'Diese Datei ist leer.',
  'This file is larger than 32 MB, the limit for labels.': 'Diese Datei ist größer als 32 MB, die Grenze für Labels.',
  'This file is not a recording, or its download was interrupted.':
    'Diese Datei ist keine Aufzeichnung, oder ihr Download wurde unterbrochen.',
  'This file is not a recording.': 'Diese Datei ist keine Aufzeichnung.',
  'This file is not text.': 'Diese Datei ist kein Text.',
  'This file is too large to be a recording.': 'Diese Datei ist zu groß für eine Aufzeichnung.',
  'This file is {0}, which is made for other programs and has no rankings.':
    'Diese Datei ist {0}; sie ist für andere Programme gemacht und enthält keine Rangfolgen.',
  'This kept run cannot be read.': 'Dieser gesicherte Lauf kann nicht gelesen werden.',
  'This kept run is not here any more.': 'Dieser gesicherte Lauf ist nicht mehr hier.',
  'This line has more than {0} characters, the limit for a ranking.':
    'Diese Zeile hat mehr als {0} Zeichen, die Grenze für eine Rangfolge.',
  'This line is not a comparison.': 'Diese Zeile ist kein Vergleich.',
  'This line is not valid JSON; it may have been cut off.':
    'Diese Zeile ist kein gültiges JSON; vielleicht wurde sie abgeschnitten.',
  'This machine cannot use {0}: they do not compile, or compute wrong results.':
    'Dieses Gerät kann diese Kernel nicht verwenden: {0}. Sie lassen sich nicht kompilieren oder rechnen falsch.',
  'This method needs a reward model, and there is none yet.':
    'Diese Methode braucht ein Reward-Modell, und es gibt noch keins.',
  'This model does not have the size of its base model, {0}.':
    'Dieses Modell hat nicht die Größe seines Basismodells {0}.',
  'This model is damaged, or was changed after it was saved.':
    'Dieses Modell ist beschädigt oder wurde nach dem Speichern verändert.',
  'This model was made from a base model that this page does not have, so it cannot write here.':
    'Dieses Modell ist aus einem Basismodell entstanden, das diese Seite nicht hat; darum kann es hier nicht schreiben.',
  'This model was saved by a newer version of this page.':
    'Dieses Modell wurde von einer neueren Version dieser Seite gespeichert.',
  'This page could not use its storage.': 'Diese Seite konnte ihren Speicher nicht benutzen.',
  'This recording is damaged.': 'Diese Aufzeichnung ist beschädigt.',
  'This recording is empty.': 'Diese Aufzeichnung ist leer.',
  'This recording was made by a newer version of this page.':
    'Diese Aufzeichnung stammt von einer neueren Version dieser Seite.',
  'This setting cannot be changed during a run.': 'Diese Einstellung lässt sich während eines Laufs nicht ändern.',
  'Train one at the station before, or choose DPO.': 'Trainiere eins an der Station davor, oder wähle DPO.',
  'Train one first.': 'Trainiere zuerst eins.',
  'Until then, new work is lost when this tab closes.':
    'Bis dahin geht Neues verloren, wenn dieser Tab geschlossen wird.',
  'Update the browser and the graphics driver. Until then, choose other kernels under “Where this runs”.':
    'Aktualisiere den Browser und den Grafiktreiber. Wähle bis dahin andere Kernel unter „Wo das läuft“.',
  'Use Chrome or Edge 114 or newer, Safari 26, or Firefox 141 on Windows, over https or localhost, with hardware acceleration turned on. Your work stays on this device.':
    'Verwende Chrome oder Edge ab Version 114, Safari 26 oder Firefox 141 unter Windows, über https oder localhost, mit eingeschalteter Hardwarebeschleunigung. Deine Arbeit bleibt auf diesem Gerät.',
  'Wait until that tab is done.': 'Warte, bis jener Tab fertig ist.',
  'WebAssembly, four numbers at a time': 'WebAssembly, vier Zahlen auf einmal',
  'What the run has learned lately could not be saved.':
    'Was der Lauf zuletzt gelernt hat, konnte nicht gespeichert werden.',
  'What you trained from our {0} can continue only once the {1} has been downloaded.':
    'Was du mit unserem {0} trainiert hast, kann erst weitergehen, wenn der {1} geladen ist.',
  'Whoever trained it needs a lower learning rate.': 'Wer es trainiert hat, braucht eine niedrigere Lernrate.',
  'With these settings the run ends at step {0}, and it is there already.':
    'Mit diesen Einstellungen endet der Lauf bei Schritt {0}, und dort ist er schon.',
  'You selected WebGPU, which is not available. {0}': 'Du hast WebGPU gewählt, das nicht verfügbar ist. {0}',
  advantages: 'Vorteile',
  'blocks in workgroup memory': 'Blöcke im Speicher der Arbeitsgruppe',
  'find a GPU': 'eine GPU finden',
  'fold {0} of {1}': 'Teil {0} von {1}',
  imitator: 'Nachahmer',
  'it has {0} bytes of data, but its header describes {1}':
    'Sie enthält {0} Bytes Daten, aber ihr Header beschreibt {1}',
  'it is larger than {0} MiB': 'Sie ist größer als {0} MiB',
  'it is shorter than its own header': 'Sie ist kürzer als ihr eigener Header',
  'its header is not a JSON object': 'Ihr Header ist kein JSON-Objekt',
  'its header length is wrong': 'Die Länge ihres Headers ist falsch',
  'its metadata is not an object': 'Ihre Metadaten sind kein Objekt',
  judge: 'Juror',
  'metadata {0} is not a string': 'Die Metadaten {0} sind kein Text',
  'more than {0}': 'mehr als {0}',
  'name its GPU': 'seine GPU nennen',
  'no type': 'keinen Typ',
  'open the GPU that it found': 'die gefundene GPU öffnen',
  'operands read directly from memory': 'Operanden direkt aus dem Speicher gelesen',
  'other kernels': 'andere Kernel',
  paused: 'pausiert',
  'plain kernels': 'einfache Kernel',
  'rankings up to round {0}': 'Rangfolgen bis Runde {0}',
  reloaded: 'neu geladen',
  resumed: 'fortgesetzt',
  rollout: 'Rollout',
  'rows shared by subgroup broadcast': 'Zeilen durch Subgroup-Broadcast geteilt',
  score: 'Score',
  'tensor {0} has no description': 'Tensor {0} hat keine Beschreibung',
  'tensor {0} has no valid data_offsets': 'Tensor {0} hat keine gültigen data_offsets',
  'tensor {0} has no valid shape': 'Tensor {0} hat keine gültige Form',
  'tensor {0} has {1}; F32, F16, BF16 and U8 are supported':
    'Tensor {0} hat {1}; unterstützt werden F32, F16, BF16 und U8',
  'the data of tensor {0} do not match its shape [{1}]': 'Die Daten von Tensor {0} passen nicht zu seiner Form [{1}]',
  'the fastest with WebGPU': 'die schnellsten mit WebGPU',
  'there is a gap or an overlap before tensor {0}': 'Vor Tensor {0} ist eine Lücke oder eine Überlappung',
  'tiles of {0} × {1}, {2}': 'Kacheln von {0} × {1}, {2}',
  update: 'Update',
  'must be a text': 'muss ein Text sein',
  'must have at most {0} characters': 'darf höchstens {0} Zeichen haben',
  'must not be empty': 'darf nicht leer sein',
  'must be a number': 'muss eine Zahl sein',
  'must be a whole number': 'muss eine ganze Zahl sein',
  'must be {0} or more': 'muss mindestens {0} sein',
  'must be true or false': 'muss true oder false sein',
  'must be base, sft or tuned': 'muss base, sft oder tuned sein',
  'must be a list of texts': 'muss eine Liste von Texten sein',
  'must contain at least two texts': 'muss mindestens zwei Texte enthalten',
  'must contain at most nine texts': 'darf höchstens neun Texte enthalten',
  'must be a list of true and false': 'muss eine Liste aus true und false sein',
  'must be 9 or less': 'darf höchstens 9 sein',
  'must be a list of numbers': 'muss eine Liste von Zahlen sein',
  'must name a person or a simulated labeler': 'muss eine Person oder einen simulierten Labeler nennen',
  'must name a policy or a bank': 'muss eine Policy oder eine Bank nennen',
  'must be one of {0}': 'muss einer dieser Werte sein: {0}',
  'must be train or test': 'muss train oder test sein',
  'must be a list of lists of texts': 'muss eine Liste von Listen mit Texten sein',
  'must be a list of lists': 'muss eine Liste von Listen sein',
  'responses, ranks and finished must have the same length': 'responses, ranks und finished müssen gleich lang sein',
  '{0} arrived damaged, twice in a row.': '{0} kam zweimal nacheinander beschädigt an.',
  '{0} could not be downloaded.': '{0} konnte nicht geladen werden.',
  '{0} could not be downloaded: the server answered {1}.':
    '{0} konnte nicht geladen werden: Der Server hat mit {1} geantwortet.',
  '{0} instead of {1}': '{0} statt {1}',
  '{0} must be a whole number from {1} to {2}.': '{0} muss eine ganze Zahl von {1} bis {2} sein.',
  '{0} must be a number from {1} to {2}.': '{0} muss eine Zahl von {1} bis {2} sein.',
  '{0} must be one of these: {1}.': '{0} muss einer dieser Werte sein: {1}.',
  '{0} need {1} MiB in one piece, and this machine allows {2} MiB.':
    '{0}: nötig sind {1} MiB am Stück, und dieses Gerät erlaubt {2} MiB.',
  '{0} rollouts cannot be split into {1} minibatches of equal size.':
    '{0} Rollouts lassen sich nicht in {1} gleich große Minibatches teilen.',
  '{0}, {1} GFLOP/s': '{0}, {1} GFLOP/s',
  '{0}: {1} rollouts cannot be split into groups of {2} and {3} minibatches.':
    '{0}: {1} Rollouts lassen sich nicht in Gruppen zu {2} und in {3} Minibatches teilen.',
  '“{0}…” is too long: it has {1} tokens, and this model reads {2}.':
    '„{0}…“ ist zu lang: Der Text hat {1} Tokens, und dieses Modell liest {2}.',
  'Reads every response and ranks by what is helpful, true and polite.':
    'Liest jede Antwort und ordnet danach, was hilfreich, wahr und höflich ist.',
  'Shares the careful labeler’s taste, but reads too fast.':
    'Hat den Geschmack des Labelers „careful“, liest aber zu schnell.',
  'Prefers whatever comes first.': 'Bevorzugt, was zuerst kommt.',
  'Mistakes length for quality.': 'Hält Länge für Qualität.',
  'Ranks at random half of the time.': 'Ordnet die Hälfte der Zeit zufällig.',
  'Likes cheerful answers above all.': 'Mag vor allem fröhliche Antworten.',
  'Likes short answers.': 'Mag kurze Antworten.',
  'Ranks everything the wrong way round.': 'Ordnet alles verkehrt herum.',
  'Like the careful labeler, but stricter about falsehoods and rude words.':
    'Wie der Labeler „careful“, aber strenger bei Falschem und unhöflichen Wörtern.',
  'Like the careful labeler, but prefers shorter answers.':
    'Wie der Labeler „careful“, bevorzugt aber kürzere Antworten.',
  'Like the careful labeler, but prefers a cheerful tone.':
    'Wie der Labeler „careful“, bevorzugt aber einen fröhlichen Ton.',
  'Likes the longest text, whatever it says.': 'Mag den längsten Text, egal was darin steht.',
  'Likes the shortest text, whatever it says.': 'Mag den kürzesten Text, egal was darin steht.',
  'Likes polite texts, and nothing else counts.': 'Mag höfliche Texte; sonst zählt nichts.',
  'Likes rude texts, and nothing else counts.': 'Mag unhöfliche Texte; sonst zählt nichts.',
  'Likes texts that bring in an animal.': 'Mag Texte, in denen ein Tier vorkommt.',
  'Likes texts that do what was asked, true or not.': 'Mag Texte, die tun, was verlangt war, ob wahr oder nicht.',
};
