import './lightbox.ts';
import './old-note.ts';
import './print-note.ts';
import './share-link.ts';
