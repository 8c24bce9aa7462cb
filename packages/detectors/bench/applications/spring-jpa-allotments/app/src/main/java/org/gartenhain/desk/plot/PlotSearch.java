package org.gartenhain.desk.plot;

import java.util.List;

public interface PlotSearch {
    List<Plot> sorted(String column);

    List<Plot> sortedByRule(String rule);

    List<Plot> describedAs(String text);

    List<Plot> largerThan(int squareMetres);
}
