import type { AnswerForm } from '../../domain/feedback.ts';
import type { NoticeTerms } from './feedback-terms.ts';
import { countOf, type UnitFeedback } from './unit-feedback.ts';

const advice: Readonly<Record<Exclude<AnswerForm, 'none'>, string>> = {
  own: '可直接在本文件中更正后重新报送，本工作表和批注不影响汇总；也可对照更正原件。',
  grid: '本文件由读取到的内容生成，不含原件的版式和公式；请对照更正原件后重新报送。',
};

/** What stands under the title of 审核意见. */
export const frontLines = (
  feedback: UnitFeedback,
  form: keyof typeof advice,
  terms: NoticeTerms,
): readonly string[] => [
  `填报单位：${feedback.entry.unit.name}　　报表：${feedback.file}　　审核日期：${terms.day}`,
  `${counts(feedback)}。点“单元格”可跳到该处。`,
  `请${terms.due}更正、答复。${advice[form]}`,
];

/** What is said in a file that came back with marks of ours. */
export const earlierMarks = '以前审核时标的颜色、批注和“审核意见”仍留在文件里；以本表所列为准。';

const counts = (feedback: UnitFeedback): string => {
  const [errors, warnings] = [countOf(feedback, 'error'), countOf(feedback, 'warning')];
  return [
    ...(errors === 0 ? [] : [`错误 ${errors} 处（红底粗框，须更正）`]),
    ...(warnings === 0 ? [] : [`警告 ${warnings} 处（黄底虚线框，须核实；属实的请说明情况）`]),
  ].join('，');
};
