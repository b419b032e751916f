import type { ChatOptions } from '../shared/options.ts';

type Rgb = readonly [number, number, number];

/** Puts the page author's colours and theme on the document, corrected where a text would be hard to read. */
export function applyTheme(root: HTMLElement, options: Pick<ChatOptions, 'theme' | 'accent'>): void {
  root.dataset['theme'] = options.theme;
  const accent = options.accent ? parse(options.accent) : undefined;
  if (!accent) return;
  root.style.setProperty('--accent', css(accent));
  root.style.setProperty('--on-accent', contrast(accent, [255, 255, 255]) >= 4.5 ? '#fff' : '#000');
  root.style.setProperty('--accent-text-light', css(toward(accent, [0, 0, 0], [255, 255, 255])));
  root.style.setProperty('--accent-text-dark', css(toward(accent, [255, 255, 255], [24, 29, 33])));
}

/** Mixes a colour with another until a text in it can be read on the ground. */
function toward(colour: Rgb, target: Rgb, ground: Rgb): Rgb {
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = colour.map((value, i) => Math.round(value + (target[i]! - value) * part)) as unknown as Rgb;
    if (contrast(mixed, ground) >= 5) return mixed;
  }
  return target;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map(value => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Lets the browser read any CSS colour; what is none is undefined. */
function parse(colour: string): Rgb | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !CSS.supports('color', colour)) return undefined;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

const css = (colour: Rgb): string => `rgb(${colour.join(',')})`;
