import { RESULT_LINK } from './result-card.ts';

/** Arrow keys move between the field and the results. Escape returns to the field, and clears it there. */
export function moveByKeys(root: HTMLElement, field: HTMLInputElement, onClear: () => void): void {
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const links = [...root.querySelectorAll<HTMLElement>(`.${RESULT_LINK}`)];
    const place = links.indexOf(document.activeElement as HTMLElement);
    const inField = document.activeElement === field;
    if (!inField && place === -1) return;
    if (event.key === 'ArrowDown') focus(links[place + 1]);
    else if (event.key === 'ArrowUp') focus(place > 0 ? links[place - 1] : field);
    else if (event.key === 'Escape' && inField) onClear();
    else if (event.key === 'Escape') focus(field);
    else return;
    event.preventDefault();
  });
}

function focus(target: HTMLElement | undefined): void {
  target?.focus();
}
