import type { Texts } from './messages.js';
import { registerLanguage } from './registry.js';

export const ar: Texts = {
  heading: 'تسجيل الدخول إلى مقسمك الهاتفي',
  username: 'اسم المستخدم',
  usernameExample: '101 أو \u2068101@domain\u2069 أو بريدك',
  domain: 'نطاق المقسم',
  domainExample: 'sharika.pbx.example',
  password: 'كلمة المرور',
  showPassword: 'إظهار كلمة المرور',
  remember: 'تذكّرني على هذا الجهاز',
  notYou: 'ليس حسابك؟',
  submit: 'تسجيل الدخول',
  or: 'أو',
  signInWith: 'تسجيل الدخول عبر {provider}',
  forgotPassword: 'نسيت كلمة المرور',
  firstAccessQuestion: 'هل هذا دخولك الأول؟',
  firstAccess: 'البحث عن بيانات الدخول',
  unreachable: 'لا يوجد اتصال بمقسمك. يُرجى إعادة تحميل الصفحة.',
};

registerLanguage('ar', ar, () => import('./ar/outcomes.js'), 'rtl');
