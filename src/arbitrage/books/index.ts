export type { BookListener, ListenerStatus } from './book-listeners.ts';
export { type BookLayer, type BookOptions, type Books, type BooksStatus, createBooks } from './books.ts';
