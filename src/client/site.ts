import './newest-list.ts';
import './site-date.ts';
