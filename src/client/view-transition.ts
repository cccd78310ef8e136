let clicked: Element | null = null;

/**
 * The picture of a card moves to its place in the article, and back; everything else fades over. A headline does not move, as its lines
 * break elsewhere and would show through each other. Of a list, only the card with the link that was clicked takes part, so the name is
 * there once. Browsers do this only for readers who have not asked for less motion (see base.css).
 */
function namePicture({ viewTransition }: PageSwapEvent | PageRevealEvent): void {
  const part = clicked ? clicked.closest('li, .lead') : document.querySelector('.story > header');
  const picture = part?.querySelector('img');
  if (!viewTransition || !picture) return;
  const { style } = picture;
  style.viewTransitionName = 'picture';
  void viewTransition.finished.finally(() => {
    style.viewTransitionName = '';
  });
}

addEventListener('click', ({ target }) => {
  clicked = (target as Element).closest('a');
});
addEventListener('pageswap', namePicture);
addEventListener('pagereveal', namePicture);
