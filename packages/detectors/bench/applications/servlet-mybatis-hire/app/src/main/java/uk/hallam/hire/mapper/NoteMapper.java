package uk.hallam.hire.mapper;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import uk.hallam.hire.model.MachineNote;

/** Remarks on machines. */
public interface NoteMapper {
    @Select("SELECT * FROM machine_notes WHERE machine_id = #{machineId} ORDER BY written_on DESC")
    List<MachineNote> forMachine(long machineId);

    @Insert("INSERT INTO machine_notes (machine_id, author, text, written_on) VALUES (#{machineId}, #{author}, #{text}, NOW())")
    int add(MachineNote note);

    @Select("SELECT * FROM machine_notes WHERE author = '${author}' ORDER BY written_on DESC LIMIT 100")
    List<MachineNote> byAuthor(@Param("author") String author);

    @Select({"SELECT COUNT(*) FROM machine_notes", "WHERE machine_id = #{machineId} AND author = #{author}"})
    int countBy(@Param("machineId") long machineId, @Param("author") String author);

    @Delete("DELETE FROM machine_notes WHERE id = #{id}")
    int remove(long id);
}
