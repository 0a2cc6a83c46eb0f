import * as z from 'zod';

// The page may not make code from strings, which is how zod is fast elsewhere. Imported before any schema is built: that is when zod looks.
z.config({ jitless: true });
