let clicked: Element | null = null;

/**
 * The picture of a card moves to its place in the article, and back; everything else cross-fades. A headline does not move: its lines
 * break differently there, and both would show through each other. Only the card whose link was clicked takes part, so that the name is
 * unique on the page. Nothing moves for readers who have asked for less motion (see base.css).
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
