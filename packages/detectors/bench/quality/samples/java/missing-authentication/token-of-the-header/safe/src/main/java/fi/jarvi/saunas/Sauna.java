package fi.jarvi.saunas;

public record Sauna(String name, int places) {}
