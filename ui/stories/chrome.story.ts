/** A preceptor signs in Chromium. */
import { signing } from './signing';

signing('chrome');
