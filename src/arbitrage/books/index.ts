export type { BookListener, ListenerStatus } from './book-listeners.ts';
export { createPhaseShelf, type PhaseShelf } from './phase-shelf.ts';
export { type BookLayer, type BookOptions, type Books, type BooksStatus, createBooks } from './books.ts';
