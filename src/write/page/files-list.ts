import type { FileRecord } from '../../domain/register.ts';
import { localTime } from '../../domain/zoned-time.ts';
import { fileStateLabel } from '../../findings/labels.ts';
import { markup, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { sourceLink } from './source-link.ts';

/** 数据文件: what became of every file, and its digest. */
export function filesList(context: PageContext): Markup {
  const { say, outcome } = context;
  const { files } = outcome.register;
  const heads = [say('path'), say('fileState'), say('unit'), say('receivedAt'), say('bytes'), 'SHA-256'];
  return markup`<section id="files" aria-labelledby="files-h">
<h2 id="files-h">${say('files')}</h2>
<details><summary>${say('filesNote', { count: files.length })}</summary>
<div class="scroll" role="group" aria-labelledby="files-h" tabindex="0">
<table class="files">
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${files.map((file) => fileRow(file, context))}
</tbody>
</table>
</div>
</details>
</section>`;
}

function fileRow(file: FileRecord, context: PageContext): Markup {
  const { language, say, outcome } = context;
  const { path, receivedAt, unit, bytes, sha256, state } = file;
  const time = receivedAt === null ? null : localTime(receivedAt, outcome.campaign.timezone);
  return markup`<tr><td>${sourceLink(path, path, context)}</td><td>${fileStateLabel(state, language)}</td><td>${unit ?? say('noUnit')}</td><td class="time">${time}</td><td class="num">${bytes}</td><td class="hash">${sha256}</td></tr>`;
}
