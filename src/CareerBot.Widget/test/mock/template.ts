type Values = Readonly<Record<string, unknown>>;

/** Fills a page's template as the host does: {{name}} escaped, {{{name}}} as it is, {{#name}}…{{/name}} and {{^name}}…{{/name}}. */
export function fill(template: string, values: Values): string {
  return template
    .replace(/\{\{([#^])(\w+)\}\}([\s\S]*?)\{\{\/\2\}\}/g, (_, kind: string, name: string, inside: string) => section(kind, values[name], inside, values))
    .replace(/\{\{\{(\w+)\}\}\}/g, (_, name: string) => text(values[name]))
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escape(text(values[name])));
}

function section(kind: string, value: unknown, inside: string, outer: Values): string {
  const there = Array.isArray(value) ? value.length > 0 : Boolean(value);
  if (kind === '^') return there ? '' : fill(inside, outer);
  if (!there) return '';
  const each = Array.isArray(value) ? value : [value];
  return each.map(item => fill(inside, typeof item === 'object' && item !== null ? { ...outer, ...item } : outer)).join('');
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const signs: Values = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (value: string): string => value.replace(/[&<>"']/g, sign => String(signs[sign]));
