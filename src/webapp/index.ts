export { type EventRelay } from './event-hub.ts';
export { isPageBuilt } from './page-files.ts';
export { PAGE_PATH, type PageListener } from './server.ts';
export { type WebAppDependencies } from './services.ts';
export { createWebApp, type WebApp } from './web-app.ts';
