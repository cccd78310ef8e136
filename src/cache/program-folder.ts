import { fileURLToPath } from 'node:url';

/** The folder of the program: this project's, or that of the installed package. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
