// Lets a browser translate the page without freezing it. A translator puts <font> elements in the place of texts; the page would then write
// to texts that nobody sees, and labels would be stored under a prompt that is not the one shown.

const isStandIn = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'font' && node.isConnected;

/**
 * Puts each text back in the place of what a translator put there, with the translation in it: what the page writes and removes later is what
 * is shown. A text that the page has changed may be translated again.
 */
export function keepTexts(root: Node): void {
  const translations = new WeakMap<Node, string>();
  const writing = new MutationObserver((records) => {
    for (const { target } of records)
      if (translations.get(target) !== target.nodeValue) target.parentElement?.removeAttribute('translate');
  });

  function putBack(text: Text, standIn: HTMLElement): void {
    text.data = standIn.textContent;
    translations.set(text, text.data);
    // Otherwise the translator would take the same text again, without end.
    standIn.parentElement?.setAttribute('translate', 'no');
    standIn.replaceWith(text);
    writing.observe(text, { characterData: true });
  }

  new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected) continue;
        const standIn = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
        if (standIn) putBack(text, standIn);
      }
  }).observe(root, { childList: true, subtree: true });
}
