package uk.hallam.hire.mapper;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import uk.hallam.hire.model.Machine;

/** Statements are in mappers/MachineMapper.xml. */
public interface MachineMapper {
    Machine byId(long id);

    List<Machine> listCatalogue(@Param("category") String category, @Param("text") String text, @Param("sort") String sort,
            @Param("limit") int limit, @Param("offset") int offset);

    List<Machine> listDepot(@Param("depotId") long depotId, @Param("order") String order, @Param("direction") String direction);

    List<Machine> findByAssets(@Param("numbers") List<String> numbers);

    int takeOne(long id);

    int giveBack(long id);

    int setPhoto(@Param("id") long id, @Param("photo") String photo);

    int retire(long id);
}
