import './en.js';
