export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  for (const name in attributes) element.setAttribute(name, attributes[name]!);
  return element;
}

/** Why the chat is not here, in the server's words. */
export function problem(sentence: string): HTMLElement {
  const element = make('div', 'n', { role: 'alert' });
  element.textContent = sentence;
  return element;
}

const shapes = ['M4 5h16v11H10l-5 4v-4H4z', 'M6 9l6 6 6-6', 'M12 4v10M12 19v.1'] as const;

export function drawing(which: 0 | 1 | 2): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(svg.namespaceURI, 'path'));
  svg.firstElementChild!.setAttribute('d', shapes[which]);
  return svg;
}

/** A place on the page that its styles do not reach: an element of our own with a shadow root. */
export function island(parent: Element, look: string, block: boolean): ShadowRoot {
  const host = document.createElement('careerbot-chat');
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', block ? 'block' : 'contents', 'important');
  if (block) host.style.setProperty('height', '100%', 'important');
  parent.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** Something small remembered for this page's own site; silently nothing where the browser refuses. */
export function remembered(area: 'localStorage' | 'sessionStorage', name: string, value?: string | null): string | null {
  try {
    const store = window[area];
    if (value === null) store.removeItem(name);
    else if (value !== undefined) store.setItem(name, value);
    return store.getItem(name);
  } catch {
    return null;
  }
}
