import '../view-transition.ts';
import { show, storedChoices } from './choices.ts';

/**
 * What must happen before the first paint: the reader's choices, so that no page flashes, and the start of a transition between pages.
 * The browser waits for this script as it waits for the styles, so it must stay tiny.
 */
show(storedChoices());
