import '../view-transition.ts';
import { show, storedChoices } from './choices.ts';

/**
 * What must happen before the first paint: the reader's choices, so that no page flashes, and the beginning of a transition between
 * pages. Browsers that know `blocking="render"` wait for it as they wait for styles, so it must stay tiny.
 */
show(storedChoices());
