// What the page can do beyond showing: filters, unfolding, printing all of it. Without this it shows everything all the same.
'use strict';

/** One spelling for searching: full width as half width, no case. */
const plain = (text) => text.normalize('NFKC').toLowerCase();

const texts = new WeakMap();
function textOf(entry) {
  if (!texts.has(entry)) texts.set(entry, plain(entry.textContent));
  return texts.get(entry);
}

function startFilter(form) {
  const list = document.getElementById(form.dataset.list);
  const none = document.getElementById(`${form.dataset.list}-none`);
  const entries = [...list.querySelectorAll('[data-category]')];
  const shown = form.querySelector('output');

  function apply() {
    const words = plain(form.elements.q.value).split(/\s+/).filter(Boolean);
    const choices = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    let count = 0;
    for (const entry of entries) {
      const isWanted =
        choices.every(({ name, value }) => entry.dataset[name] === value) &&
        words.every((word) => textOf(entry).includes(word));
      entry.hidden = !isWanted;
      if (isWanted) count += 1;
    }
    const isFiltering = words.length + choices.length > 0;
    for (const fold of list.querySelectorAll('.more')) {
      fold.hidden = fold.querySelector('[data-category]:not([hidden])') === null;
      if (isFiltering) fold.open = true;
    }
    for (const group of list.querySelectorAll('.category'))
      group.hidden = !group.querySelector('[data-category]:not([hidden])');
    none.hidden = count > 0;
    shown.textContent = form.dataset.shown.replace('{shown}', count).replace('{all}', entries.length);
  }

  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of form.querySelectorAll('[data-fold]')) {
    button.addEventListener('click', () => {
      for (const entry of entries) if (!entry.hidden) entry.open = button.dataset.fold === 'open';
    });
  }
  form.hidden = false;
  apply();
}

/** Shows what an address of the page leads to, whether it is folded away or filtered out. */
function reveal(hash) {
  const target = document.getElementById(hash.slice(1));
  if (target === null) return;
  if (target.hidden) {
    const list = target.closest('[id$="-list"]');
    document.querySelector(`form[data-list="${list.id}"]`).reset();
    target.hidden = false;
    const group = target.closest('.category');
    if (group !== null) group.hidden = false;
  }
  const fold = target.closest('details');
  if (fold !== null) {
    fold.hidden = false;
    fold.open = true;
  }
  target.scrollIntoView();
}

for (const form of document.querySelectorAll('form.filter')) startFilter(form);
addEventListener('hashchange', () => reveal(location.hash));
// The address may be there already, and does not change then.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#u"], a[href^="#f"]');
  if (link !== null && link.hash === location.hash) reveal(link.hash);
});
if (location.hash !== '') reveal(location.hash);

let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  for (const each of folded) each.open = true;
});
addEventListener('afterprint', () => {
  for (const each of folded) each.open = false;
});
