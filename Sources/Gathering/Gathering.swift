// Gathering
