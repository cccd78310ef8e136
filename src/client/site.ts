import './newest-list.ts';
import './search-key.ts';
import './site-date.ts';
import './offline/register.ts';
import './reading/reader-settings.ts';
