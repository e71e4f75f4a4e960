import { acceptedTerms } from './terms/accepted.ts';
import { asideTerms } from './terms/aside.ts';
import type { Words } from './entry.ts';
import { mendTerms } from './terms/mend.ts';
import { valueTerms } from './terms/value.ts';
import { compareTerms } from './terms/compare.ts';
import { summaryTerms } from './terms/summary.ts';

/** Reasons and relations that fill a hole in a message. Holes in them are filled from the same facts. */
export const terms = {
  ...valueTerms,
  ...asideTerms,
  // why a file could not be read
  'truncated-zip': {
    zh: '压缩结构不完整（可能没有传完）',
    en: 'its ZIP structure is incomplete (perhaps cut off in transfer)',
  },
  'broken-zip': { zh: '压缩结构损坏', en: 'its ZIP structure is damaged' },
  'unknown-compression': {
    zh: '用了不支持的压缩方法',
    en: 'it is compressed by a method that is not supported',
  },
  'broken-xml': { zh: '内部 XML 损坏', en: 'the XML in it is damaged' },
  'forbidden-dtd': {
    zh: '内部 XML 含有文档类型声明，出于安全不予读取',
    en: 'the XML in it has a document type, which is refused for safety',
  },
  'no-workbook': { zh: '其中没有工作簿', en: 'there is no workbook in it' },
  'no-document': { zh: '其中没有文档', en: 'there is no document in it' },
  'no-table': { zh: '其中没有表格', en: 'there is no table in it' },
  'too-complex': { zh: '内容过于复杂，读取超出了时间或内存限额', en: 'it takes too much time or memory to read' },
  'unknown-encoding': {
    zh: '文字编码无法识别（可读 UTF-8、UTF-16、GB18030（GBK）、Big5）',
    en: 'its encoding is none of those that can be read (UTF-8, UTF-16, GB18030 or GBK, Big5)',
  },
  'broken-utf8': {
    zh: '文字是 UTF-8 编码，但有损坏的字节（可能没有传完）',
    en: 'its text is UTF-8 with damaged bytes in it (perhaps cut off in transfer)',
  },
  'broken-csv': { zh: 'CSV 引号不配对', en: 'the quotes in this CSV do not pair' },
  'broken-content': { zh: '内容与其格式不符', en: 'its content does not follow its format' },
  'no-permission': { zh: '没有读取权限', en: 'no permission to read it' },
  vanished: { zh: '读取时文件已不在', en: 'it was gone when it was to be read' },
  'io-error': { zh: '磁盘读取出错', en: 'the disk could not be read' },
  'in-use': { zh: '别的程序占用着它', en: 'another program keeps it to itself' },
  'being-written': {
    zh: '文件正在写入（保存、拷贝或下载还没有完），内容还不完整',
    en: 'it is being written (saved, copied or downloaded), and not complete yet',
  },
  // what to do about a file that could not be read
  'save-it-again': {
    zh: '请用 WPS 或 Excel 打开后另存为 .xlsx，再放回原处；打不开的，请单位重报',
    en: 'Open it in Excel or WPS and save it again as .xlsx; if it does not open, ask the unit to send it again',
  },
  'wait-for-it': {
    zh: '请等它保存或拷贝完（必要时在 WPS、Excel 中关闭它），再审核一次',
    en: 'Wait until it is saved or copied, close it in Excel or WPS if need be, and check again',
  },
  'let-it-be-read': {
    zh: '请给运行本程序的用户读取权限，再审核一次',
    en: 'Let the user who runs this program read it, and check again',
  },
  // why there is nothing to read
  'empty-archive': { zh: '压缩包里没有报表', en: 'there is no return in this archive' },
  // why a file was passed over
  'temporary-file': { zh: '办公软件的临时文件', en: 'a temporary file of an office program' },
  'system-file': { zh: '系统文件', en: 'a system file' },
  'hidden-file': { zh: '隐藏文件', en: 'a hidden file' },
  'no-return': { zh: '收文登记写明“非报表”', en: 'its receipt says that it is not a return' },
  'campaign-file': { zh: '本统计任务自己的文件', en: 'a file of the campaign itself' },
  'symbolic-link': { zh: '链接，未跟随', en: 'a link, which is not followed' },
  'special-file': { zh: '不是普通文件', en: 'not a regular file' },
  'expect-file': {
    zh: '样表的预期问题（供 validate --expect 用）',
    en: 'what validate --expect expects of a sample return',
  },
  'too-deep': { zh: '文件夹层数过多，未再深入', en: 'it lies too many folders deep' },
  // kinds of files that no reader takes
  'kind-doc': { zh: 'Word 97-2003 文档（.doc）', en: 'a Word 97-2003 document (.doc)' },
  'kind-rtf': { zh: 'RTF 文档', en: 'an RTF document' },
  'kind-odt': { zh: 'OpenDocument 文档（.odt）', en: 'an OpenDocument text (.odt)' },
  'kind-pptx': { zh: '演示文稿（PPT）', en: 'a presentation' },
  'kind-zip': { zh: '压缩包', en: 'an archive' },
  'kind-deep-zip': {
    zh: '第三层压缩包（压缩包内的压缩包只再展开一层）',
    en: 'an archive inside an archive inside an archive',
  },
  'kind-rar': { zh: 'RAR 压缩包', en: 'a RAR archive' },
  'kind-7z': { zh: '7z 压缩包', en: 'a 7z archive' },
  'kind-gz': { zh: 'GZIP 压缩文件（.gz）', en: 'a gzip file (.gz)' },
  'kind-tar': { zh: 'TAR 归档文件（.tar）', en: 'a tar archive (.tar)' },
  'kind-pdf': { zh: 'PDF', en: 'a PDF' },
  'kind-image': { zh: '图片', en: 'a picture' },
  'kind-binary': { zh: '未知的二进制文件', en: 'an unknown binary file' },
  'kind-json': { zh: 'JSON', en: 'JSON' },
  // what to do with a kind of file that no reader takes
  'save-as-table': { zh: '另存为 .xlsx 或 .csv ', en: 'Save it as .xlsx or .csv' },
  'save-as-document': { zh: '另存为 .docx（最好是 .xlsx）', en: 'Save it as .docx, or better as .xlsx,' },
  'unpack-it': { zh: '解压（或改用 .zip 压缩）', en: 'Unpack it, or pack its returns as .zip,' },
  // what exceeded a limit
  'bytes-on-disk': { zh: '文件大小', en: 'its size' },
  'inflated-bytes': { zh: '解压后的大小', en: 'its size when inflated' },
  'member-count': { zh: '压缩包成员数', en: 'its number of members' },
  'sheet-count': { zh: '工作表数', en: 'its number of sheets' },
  'cell-count': { zh: '单元格数', en: 'its number of cells' },
  'xml-depth': { zh: 'XML 嵌套层数', en: 'the depth of its XML' },
  'string-length': { zh: '单元格文字长度', en: 'the length of a text in it' },
  // what is hidden
  'hidden-cells': {
    zh: '表内有隐藏的 {rows} 行、{columns} 列，其中的数字已计入',
    en: 'part of the table is hidden (rows: {rows}, columns: {columns}); its figures were counted',
  },
  'masked-figures': {
    zh: '{cells} 个数字被单元格格式隐藏（;;;），看不见，已计入',
    en: 'figures that their cells’ format (;;;) shows nothing of: {cells}; they were counted',
  },
  'hidden-sheet': {
    zh: '隐藏的工作表“{name}”里也有统计表，未读取',
    en: 'the hidden sheet “{name}” holds the table too; it was not read',
  },
  // what states again what others hold
  'row-of-sums': {
    zh: '[“{name}”]这一行正好等于另外 {parts} 行之和',
    en: 'The row [“{name}” ]is just what {parts} others add up to',
  },
  'row-near-sums': {
    zh: '[“{name}”]这一行多数栏等于另外 {parts} 行之和，少数栏不等',
    en: 'The row [“{name}” ]is in most columns, not in all, what {parts} others add up to',
  },
  'row-over-parts': {
    zh: '[“{name}”]这一行像是另外 {parts} 行的合计，但相加不等',
    en: 'The row [“{name}” ]looks like the total of {parts} others, which do not add up to it',
  },
  'sheet-of-sums': {
    zh: '工作表“{name}”正好等于另外 {parts} 张工作表之和',
    en: 'The sheet “{name}” is just what the others ({parts}) add up to',
  },
  'sheet-near-sums': {
    zh: '工作表“{name}”多数栏等于另外 {parts} 张工作表之和，少数栏不等',
    en: 'The sheet “{name}” is in most columns, not in all, what the others ({parts}) add up to',
  },
  'copy-changed': {
    zh: '工作表“{name}”像是“{other}”复制后改过的，同名的行两处都有（见 {other}!{cell}）',
    en: 'The sheet {name} looks like a changed copy of {other}: a row of the same name stands in both (see {other}!{cell})',
  },
  'table-again': {
    zh: '同样的另一张表里已有同名的这一行（见 {cell}）',
    en: 'A row of the same name stands in another such table of this sheet (see {cell})',
  },
  // whose form a return was filled in on
  'other-version': {
    zh: '用的是第 {used} 版表样，现行的是第 {current} 版',
    en: 'It was filled in on a form of version {used}; the table is version {current}',
  },
  'other-table': {
    zh: '用的是另一张统计表（{used}）的表样',
    en: 'It was filled in on a form of another table ({used})',
  },
  // how a figure should stand to a bound
  'at-least': { zh: '不小于', en: 'at least' },
  'at-most': { zh: '不大于', en: 'at most' },
  'more-than': { zh: '大于', en: 'more than' },
  'less-than': { zh: '小于', en: 'less than' },
  // what a table asks of a value
  'places-at-most': { zh: '最多保留 {limit} 位小数', en: 'decimal places, at most {limit}' },
  'a-multiple': { zh: '应为 {limit} 的倍数', en: 'a multiple of {limit}' },
  'characters-at-least': { zh: '不少于 {limit} 个字', en: 'no fewer characters than {limit}' },
  'characters-at-most': { zh: '不多于 {limit} 个字', en: 'no more characters than {limit}' },
  'a-date': { zh: '应为日期，如 2020-02-05', en: 'a date such as 2020-02-05' },
  'a-format': { zh: '应为 {limit} 格式', en: 'in the format {limit}' },
  'a-pattern': { zh: '应符合格式 {limit}', en: 'in the form {limit}' },
  'yes-or-no': { zh: '应填“是”或“否”', en: '“是” or “否”' },
  'other-keyword': { zh: '{keyword}：{limit}', en: '{keyword}: {limit}' },
  // why a return belongs to no one unit, or does not count
  'two-units': { zh: '“{name}”可能指多个单位：{others}', en: '“{name}” may mean more than one unit: {others}' },
  'same-time': {
    zh: '与 {others} 收到时间相同（{name}）而内容不同，无法判断以哪份为准，都未计入[（从文件名看，{later} 像是后报的，但文件名不能作准）]',
    en: 'received at the same time as {others} ({name}) with different content; which one counts cannot be told, so none of them does[ (by its name {later} looks like the later one, which is no evidence)]',
  },
  'same-figures': { zh: '两份数字相同', en: 'both have the same figures' },
  // where a name was found
  'by-form': { zh: '表样下发的单位', en: 'the form it was filled in on' },
  'by-receipt': { zh: '收文登记', en: 'the receipts' },
  'by-cell': { zh: '表内填报单位', en: 'the return itself' },
  'by-row': { zh: '表内另一行', en: 'another row' },
  'by-label': { zh: '表内另一处', en: 'another place in it' },
  'by-file-name': { zh: '文件名', en: 'the file name' },
  'by-folder': { zh: '文件夹名', en: 'the folder’s name' },
  ...mendTerms,
  ...acceptedTerms,
  ...compareTerms,
  ...summaryTerms,
} as const satisfies Record<string, Words>;

export type TermKey = keyof typeof terms;

/** A piece of data in a message: text as it was found, a number, a list, or a word of ours. */
export type Fact = string | number | readonly string[] | Term;

/** A word of ours among the facts of a finding, said in the reader's language. */
export interface Term {
  readonly term: TermKey;
  /** What fills the holes of this term alone, before the facts of the finding. */
  readonly facts?: Readonly<Record<string, Fact>>;
}

export const term = (key: TermKey, facts?: Readonly<Record<string, Fact>>): Term =>
  facts === undefined ? { term: key } : { term: key, facts };
