/** A preceptor signs in Firefox. */
import { signing } from './signing';

signing('firefox');
