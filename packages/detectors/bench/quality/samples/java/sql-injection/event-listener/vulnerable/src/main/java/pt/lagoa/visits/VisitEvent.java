package pt.lagoa.visits;

public record VisitEvent(String page, String agent) {}
