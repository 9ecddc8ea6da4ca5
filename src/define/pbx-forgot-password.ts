export {}; // the element comes next
