// A translator of a browser, as Google's and Firefox's work: runs in the page.

/**
 * Puts two <font> elements with a changed text in the place of every text that may be translated, of those that come later, too. Each is
 * marked by brackets, so that a test can take the marks away.
 */
export function translate(): void {
  const skipped = 'script, style, textarea, noscript, [translate="no"], .notranslate';
  function take(text: Text): void {
    const parent = text.parentElement;
    if (!parent || !/\p{L}/u.test(text.data) || parent.closest(skipped) || parent.closest('svg, font')) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `⟦${text.data}⟧`;
    outer.append(inner);
    parent.replaceChild(outer, text);
  }
  function takeAll(node: Node): void {
    if (node instanceof Text) take(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(take);
  }
  const seen = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type === 'characterData') takeAll(target);
      // What a translator has put in itself it does not take again.
      for (const node of addedNodes) if (node.isConnected && node.nodeName !== 'FONT') takeAll(node);
    }
  });
  takeAll(document.body);
  seen.observe(document.body, { childList: true, subtree: true, characterData: true });
}
