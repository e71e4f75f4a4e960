import type { ComparedCategory } from '../../domain/overview/compared-categories.ts';
import { lineText } from '../cell-text.ts';

/** A category as a chart calls it: `乡镇`, or `其他 5 类` where it stands for several. */
export function categoryName({ names }: ComparedCategory): string {
  const [only = ''] = names;
  return names.length === 1 ? lineText(only) : `其他 ${names.length} 类`;
}
