const stages = ['Trim the wick', 'Wind the clockwork', 'Keep the log'];

const roadmapSvg = `<svg viewBox="0 0 900 150" role="img" aria-label="Three stages"><g font-family="system-ui" font-size="17">${stages.map((stage, i) =>
  `<rect x="${i * 305}" y="20" width="280" height="110" rx="18" fill="none" stroke="currentColor" opacity=".4"/><text x="${i * 305 + 24}" y="60" fill="currentColor" opacity=".6">Stage ${i + 1}</text><text x="${i * 305 + 24}" y="92" fill="currentColor">${stage}</text>`).join('')}</g></svg>`;

/** What the host fills the templates with, for a made-up role. */
export const pageValues = (origin: string): Record<string, unknown> => ({
  language: 'en', direction: 'ltr', origin, botName: 'Keeper bot', role: 'Lighthouse Keeper', aRole: 'a Lighthouse Keeper', rolePlural: 'Lighthouse Keepers', country: 'Norway',
  tagline: 'Keep the light, keep the log, keep the coast safe.', lead: 'A lighthouse keeper tends the lamp and the log so that ships find their way.',
  host: 'YOUR-DOMAIN', plan: { title: 'Make it mine', ask: 'Make%20it%20mine' },
  figures: [{ count: 12, what: 'topics with an answer' }, { count: 3, what: 'stages on the roadmap' }],
  topics: [
    { title: 'The role', lead: 'Who keeps the light, and why ships still trust it.', ask: 'role' },
    { title: 'Responsibilities', lead: 'What fills a watch, from dusk to the last entry.', ask: 'duties' },
    { title: 'Skills', lead: 'Lamps, weather, and a steady hand with the log.', ask: 'skills' },
    { title: 'Roadmap', lead: 'Three stages from the first wick to your own light.', ask: 'roadmap' },
  ],
  roadmap: { roadmapSvg, roadmapLead: 'Three stages, each with what to learn and what to show for it.', stages: stages.map((title, i) => ({ number: i + 1, title, lead: `What stage ${i + 1} asks of you.` })) },
  history: undefined,
  reviewed: '20 November 2026', curator: 'The keepers', basis: 'Written from one set of notes.', contact: 'a teacher or your placement cell', version: '0.1.0', knowledgeHash: 'abc123',
  widgetMissing: false, development: true,
});
