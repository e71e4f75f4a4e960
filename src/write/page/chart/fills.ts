/** How a series is filled: told apart in black and white as well. */
export type Fill = 'solid' | 'soft' | 'hollow';

/** Colours of the page's style. */
export const ink = 'var(--ink)';
export const muted = 'var(--muted)';
export const line = 'var(--line)';

export const itemStyles: Readonly<Record<Fill, object>> = {
  solid: { color: 'var(--data)' },
  soft: { color: 'var(--data-soft)' },
  hollow: { color: 'var(--paper)', borderColor: 'var(--data)', borderWidth: 1 },
};

/** What no reader of a still picture can use. */
export const still = { silent: true, emphasis: { disabled: true } } as const;
