package org.gartenhain.desk.plot;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

public record PlotForm(@Pattern(regexp = "[A-Z][0-9]{1,3}") String number, int squareMetres, @Size(max = 2000) String description, String planFile) {
}
