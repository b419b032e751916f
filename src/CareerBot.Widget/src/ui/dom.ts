type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Child = Node | string | undefined | false;

/** Makes an element. Attributes are set by name (no property, no markup); `class` and `text` included. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

export function button(label: string, act: (event: Event) => void, attributes: Attributes = {}, ...children: Child[]): HTMLButtonElement {
  const made = el('button', { type: 'button', ...(children.length ? { 'aria-label': label, title: label } : {}), ...attributes }, ...(children.length ? children : [label]));
  made.addEventListener('click', act);
  return made;
}

const shapes = {
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M12 6v.01M12 12v.01M12 18v.01',
  send: 'M5 12h13M12 5l7 7-7 7',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  check: 'M5 13l4 4L19 7',
  up: 'M7 11v9H4v-9zM7 11l4-8c1.700 0 2.500 1 2.300 2.700L13 9h6c1.300 0 2 1 1.700 2.200l-1.600 7c-.2 1-1 1.800-2.100 1.800H7',
  down: 'M17 13V4h3v9zM17 13l-4 8c-1.700 0-2.500-1-2.300-2.700L11 15H5c-1.300 0-2-1-1.700-2.200l1.600-7C5.100 4.800 5.900 4 7 4h10',
  speak: 'M4 10v4h4l5 4V6L8 10zM16.500 9a4 4 0 010 6M19 6.500a8 8 0 010 11',
  stop: 'M7 7h10v10H7z',
  restart: 'M4 12a8 8 0 108-8c-2.500 0-4.700 1.100-6.200 2.800M5 3v4h4',
  forget: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  lock: 'M7 11V8a5 5 0 0110 0v3M5 11h14v9H5z',
  globe: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  arrow: 'M12 5v14M6 13l6 6 6-6',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
} as const;

export type Shape = keyof typeof shapes;

const svg = 'http://www.w3.org/2000/svg';

/** A decorative line drawing; the button around it carries the name. */
export function icon(shape: Shape): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  for (const [name, value] of [['viewBox', '0 0 24 24'], ['class', 'icon'], ['aria-hidden', 'true'], ['focusable', 'false']] as const) drawing.setAttribute(name, value);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shapes[shape]);
  drawing.append(path);
  return drawing;
}
