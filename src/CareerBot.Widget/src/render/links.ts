const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const picture = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i;

/** An address that may be opened, or undefined (javascript:, data:, and whatever is no address). */
export function safeLink(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > 4000) return undefined;
  const url = parse(address);
  return url && linkSchemes.has(url.protocol) ? url.href : undefined;
}

/** An address that a picture may be taken from: this server, or the text itself. No other host is asked. */
export function safePicture(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  if (picture.test(address)) return address;
  const url = parse(address);
  return url && url.origin === location.origin && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address.trim(), location.href);
  } catch {
    return undefined;
  }
}

/** Sets where a link goes, always in a new tab that knows nothing of this one. */
export function aim(link: HTMLAnchorElement, href: string): HTMLAnchorElement {
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.referrerPolicy = 'no-referrer';
  return link;
}

export function openSafely(address: unknown): boolean {
  const href = safeLink(address);
  if (href) aim(document.createElement('a'), href).click();
  return href !== undefined;
}
