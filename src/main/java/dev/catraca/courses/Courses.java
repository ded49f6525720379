package dev.catraca.courses;

import dev.catraca.files.FileContent;
import dev.catraca.files.FileId;
import dev.catraca.files.StoredFile;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Courses and all that is in them. Unknown ids are refused as not found, naming the field they came in. */
@Component
@Transactional
public class Courses {

    private final CourseRows rows;
    private final SyllabusRows syllabus;
    private final ClassRows classes;
    private final WriteCourse write;
    private final WriteClass writeClass;
    private final EditSyllabus edit;
    private final EditLesson lessons;

    Courses(
            CourseRows rows,
            SyllabusRows syllabus,
            ClassRows classes,
            WriteCourse write,
            WriteClass writeClass,
            EditSyllabus edit,
            EditLesson lessons) {
        this.rows = rows;
        this.syllabus = syllabus;
        this.classes = classes;
        this.write = write;
        this.writeClass = writeClass;
        this.edit = edit;
        this.lessons = lessons;
    }

    public Course create(CourseDraft wanted) {
        return get(write.create(wanted));
    }

    /**
     * Edits a course as it stands at this moment. Modules and lessons are matched by id: those without one are new,
     * those left out are removed, and an id that isn't the course's is not found.
     */
    public Course change(CourseId id, UnaryOperator<CourseDraft> edit) {
        write.change(id, edit);
        return get(id);
    }

    public Course archive(CourseId id) {
        return change(id, now -> new CourseDraft(now.title(), now.description(), now.modules(), CourseState.ARCHIVED));
    }

    public Course restore(CourseId id) {
        return change(id, now -> new CourseDraft(now.title(), now.description(), now.modules(), CourseState.ACTIVE));
    }

    @Transactional(readOnly = true)
    public Course get(CourseId id) {
        return syllabus.course(rows.find(id).orElseThrow(() -> new Refusal.NotFound("id")));
    }

    /** Those of the courses that exist, whole. */
    @Transactional(readOnly = true)
    public Map<CourseId, Course> get(Collection<CourseId> ids) {
        return syllabus.courses(rows.find(ids)).stream().collect(Collectors.toMap(Course::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Page<CourseSummary> list(CourseQuery query, PageRequest page) {
        return rows.list(query, page);
    }

    /** The titles of those of the courses that exist. */
    @Transactional(readOnly = true)
    public Map<CourseId, String> titles(Collection<CourseId> ids) {
        return rows.titles(ids);
    }

    /** Headings only: what a student's table of contents, or a rule about lessons, needs. */
    @Transactional(readOnly = true)
    public Outline outline(CourseId id) {
        return syllabus.outline(rows.find(id).orElseThrow(() -> new Refusal.NotFound("course_id")));
    }

    /** The same of those of the courses that exist, in the order of the ids. */
    @Transactional(readOnly = true)
    public List<Outline> outlines(List<CourseId> ids) {
        return syllabus.outlines(rows.find(ids)).stream()
                .sorted(Comparator.comparing(outline -> ids.indexOf(outline.id())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Lesson lesson(LessonId id) {
        return syllabus.lesson(id).orElseThrow(() -> new Refusal.NotFound("lesson_id"));
    }

    /** The lessons, in any of the courses, that weren't removed. */
    @Transactional(readOnly = true)
    public Set<LessonId> lessonsOf(Collection<CourseId> courses) {
        return syllabus.lessonsOf(courses);
    }

    public ModuleId addModule(CourseId course, @Nullable String title) {
        return edit.addModule(course, title);
    }

    public void renameModule(ModuleId id, @Nullable String title) {
        edit.renameModule(id, title);
    }

    /** Moves a module up (negative) or down among its course's modules; past the end it stays at the end. */
    public void moveModule(ModuleId id, int steps) {
        edit.moveModule(id, steps);
    }

    /** Takes a module out of its course, with its lessons. */
    public void removeModule(ModuleId id) {
        edit.removeModule(id);
    }

    public LessonId addLesson(ModuleId module, LessonDraft wanted) {
        return lessons.add(module, wanted);
    }

    public Lesson changeLesson(LessonId id, LessonDraft wanted) {
        lessons.change(id, wanted);
        return lesson(id);
    }

    /** Moves a lesson up (negative) or down; from the edge of its module it goes into the neighbouring one. */
    public void moveLesson(LessonId id, int steps) {
        edit.moveLesson(id, steps);
    }

    public void removeLesson(LessonId id) {
        lessons.remove(id);
    }

    public StoredFile attach(LessonId lesson, String name, byte[] bytes) {
        return lessons.attach(lesson, name, bytes);
    }

    /** Takes a file off a lesson; the bytes stay, as history may point at them. */
    public void detach(LessonId lesson, FileId file) {
        lessons.detach(lesson, file);
    }

    @Transactional(readOnly = true)
    public FileContent file(LessonId lesson, FileId file) {
        return lessons.open(lesson, file);
    }

    public CourseClass createClass(CourseId course, ClassDraft wanted) {
        return writeClass.create(course, wanted);
    }

    public CourseClass changeClass(ClassId id, ClassDraft wanted) {
        return writeClass.change(id, wanted);
    }

    @Transactional(readOnly = true)
    public CourseClass courseClass(ClassId id) {
        return classes.find(id).orElseThrow(() -> new Refusal.NotFound("class_id"));
    }

    /** Classes, newest first: of one course, or of all. */
    @Transactional(readOnly = true)
    public Page<CourseClass> classes(@Nullable CourseId course, PageRequest page) {
        if (course != null && titles(List.of(course)).isEmpty()) {
            throw new Refusal.NotFound("course_id");
        }
        return classes.list(course, page);
    }
}
