package it.colline.labels;

import java.util.List;

public interface LabelSearch {
    List<?> withColour(String colour);
}
