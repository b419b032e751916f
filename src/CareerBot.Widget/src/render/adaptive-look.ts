import { HostConfig } from 'adaptivecards';

const colour = (name: string): object => ({ default: `var(--${name})`, subtle: 'var(--muted)' });

/** The look of adaptive cards: the chat's own variables, so that a card follows the theme. */
export function hostConfig(): HostConfig {
  const foreground = {
    default: colour('text'), dark: colour('text'), light: colour('muted'), accent: colour('accent-text'),
    good: colour('good'), warning: colour('warning'), attention: colour('danger'),
  };
  return new HostConfig({
    supportsInteractivity: true,
    fontFamily: 'inherit',
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 21 },
    fontWeights: { lighter: 400, default: 400, bolder: 650 },
    lineHeights: { small: 18, default: 22, medium: 23, large: 25, extraLarge: 28 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
    separator: { lineThickness: 1, lineColor: 'var(--line)' },
    containerStyles: {
      default: { backgroundColor: 'transparent', foregroundColors: foreground },
      emphasis: { backgroundColor: 'var(--raised)', foregroundColors: foreground },
      accent: { backgroundColor: 'var(--tint)', foregroundColors: foreground },
    },
    actions: {
      maxActions: 8, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 12 },
      actionsOrientation: 'horizontal', actionAlignment: 'left',
    },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } }, errorMessage: { color: 'attention' } },
    adaptiveCard: { allowCustomStyle: false },
    imageSet: { imageSize: 'medium', maxImageHeight: 120 },
    factSet: { title: { weight: 'bolder', maxWidth: 160 }, spacing: 12 },
  });
}
