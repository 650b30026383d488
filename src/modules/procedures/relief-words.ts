import type { Words } from '../../kernel/text/text.ts';

/** What pages say of fees that some people pay less of. */
export const reliefWords = {
  waived: { vi: 'Miễn {full}: {name}. Căn cứ: {basis}.', en: '{full} waived: {name}. Basis: {basis}.' },
  reduced: {
    vi: 'Giảm {percent}% của {full}: {name}. Căn cứ: {basis}.',
    en: '{percent}% off {full}: {name}. Basis: {basis}.',
  },
  title: { vi: 'Ai được miễn, giảm', en: 'Who pays less' },
  wholly: { vi: '{name}: miễn. {basis}', en: '{name}: nothing. {basis}' },
  partly: { vi: '{name}: giảm {percent}%. {basis}', en: '{name}: {percent}% less. {basis}' },
  itemWaived: { vi: 'Miễn: {name} ({basis})', en: 'Waived: {name} ({basis})' },
  itemReduced: { vi: 'Giảm {percent}%: {name} ({basis})', en: '{percent}% less: {name} ({basis})' },
} satisfies Words;
