package dev.catraca.courses;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=9s, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=abc, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://m.youtube.com/shorts/dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://vimeo.com/76979871, https://player.vimeo.com/video/76979871?dnt=1",
        "https://vimeo.com/76979871/abcdef0123, https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123",
        "https://player.vimeo.com/video/76979871?h=abcdef0123, https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123"
    })
    void it_frames_what_people_copy(String typed, String framed) {
        assertThat(Video.read(typed)).contains(new Video(framed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://youtube.com.evil.com/watch?v=dQw4w9WgXcQ",
                "https://evil.com/youtu.be/dQw4w9WgXcQ",
                "https://youtu.be@evil.com/dQw4w9WgXcQ",
                "https://youtu.be:444/dQw4w9WgXcQ",
                "https://www.youtube.com/watch?v=\"><script>",
                "https://www.youtube.com/watch",
                "https://vimeo.com/ondemand/x",
                "javascript:alert(1)",
                "//youtu.be/dQw4w9WgXcQ",
                "https:youtu.be",
                "vídeo da aula",
                ""
            })
    void it_frames_nothing_else(String typed) {
        assertThat(Video.read(typed)).isEmpty();
    }

    @Property
    void any_text_is_answered(@ForAll String text) {
        assertThat(Video.read(text)).isEmpty();
        assertThat(Video.read("https://www.youtube.com/watch?v=" + text)).isNotNull();
    }
}
