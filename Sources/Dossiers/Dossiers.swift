// Dossiers
