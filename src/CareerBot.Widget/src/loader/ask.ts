/** What the loader takes from `GET /widget/config.json`. */
export interface Told { readonly bot: { readonly title: string }; readonly texts: Readonly<Record<string, string>> }

/** Asks for the words until they come. A page that may not have the chat gets the server's sentence to show instead. */
export async function ask(base: URL, lang: string | undefined, told: (config: Told) => void, refused: (sentence: string) => void, wait = 2_000): Promise<void> {
  const address = new URL('widget/config.json', base);
  if (lang) address.searchParams.set('lang', lang);
  try {
    const answer = await fetch(address, { credentials: 'omit' });
    const config = await answer.json();
    if (answer.ok) told(config);
    else {
      console.warn(`CareerBot: ${config.error.message}`);
      refused(String(config.error.message));
    }
  } catch {
    setTimeout(() => void ask(base, lang, told, refused, Math.min(wait * 2, 300_000)), wait);
  }
}
