import { adoptStyles } from './adopt-styles.ts';
import css from './lightbox.css?inline';

/**
 * Pictures enlarge in a dialog instead of linking to their file. Escape, the button and a click outside the picture close it; the
 * browser then restores the focus. The left and right arrow keys go to the previous and next picture.
 */
const dialog = document.getElementById('_lightbox') as HTMLDialogElement | null;

function enlarge(link: HTMLAnchorElement): void {
  const small = link.querySelector('img');
  const large = new Image();
  large.alt = small?.alt ?? '';
  large.src = link.href;
  const caption = link.parentElement?.querySelector('figcaption')?.cloneNode(true);
  const figure = document.createElement('figure');
  figure.append(large, ...(caption ? [caption] : []));
  dialog?.querySelector('figure')?.remove();
  dialog?.append(figure);
  dialog?.showModal();
}

/** Shows the picture this many places further on, if there is one, and moves the focus to its link, where it stays on closing. */
function goOn(by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.enlarge')];
  const shown = dialog?.querySelector('img')?.src;
  const next = links[links.findIndex(({ href }) => href === shown) + by];
  if (!next) return;
  dialog?.close();
  next.focus();
  enlarge(next);
}

if (dialog) {
  adoptStyles(css);
  document.addEventListener('click', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.enlarge');
    if (!link) return;
    event.preventDefault();
    link.focus();
    enlarge(link);
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') goOn(1);
    if (key === 'ArrowLeft') goOn(-1);
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof HTMLElement && target.localName === 'figure')) dialog.close();
  });
}
