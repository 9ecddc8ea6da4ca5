import './es.js';
