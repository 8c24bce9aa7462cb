package ch.steinbruch.filter;

import java.util.List;

public record Node(String value, List<Node> parts) {}
