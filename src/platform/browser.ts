/** The browser's extension API, through webextension-polyfill. No other file imports it. */
export { type Browser, browser } from 'wxt/browser';
