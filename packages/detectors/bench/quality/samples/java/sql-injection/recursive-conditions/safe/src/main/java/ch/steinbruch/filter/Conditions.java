package ch.steinbruch.filter;

import java.util.ArrayList;
import java.util.List;

final class Conditions {
    private final List<Object> values = new ArrayList<>();

    String of(Node node) {
        if (node.parts() == null || node.parts().isEmpty()) {
            values.add(node.value());
            return "stone = ?";
        }
        List<String> texts = new ArrayList<>();
        for (Node part : node.parts()) {
            texts.add("(" + of(part) + ")");
        }
        return String.join(" OR ", texts);
    }

    Object[] values() {
        return values.toArray();
    }
}
